import type { Specification } from '../../src/specification/specification';
import { asJudgedHere, isKept, withPolicyOf } from '../sitting/rules';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { changeSettings } from '../station/settings';
import { DocumentChooser } from './document-chooser';
import { FileProblems } from './file-problems';
import { PolicyChooser } from './policy-chooser';
import { SubjectChooser } from './subject-chooser';
import './rules-choosers.css';

/** For staff: what the photo is for, how old the person is, and whose rules hold. */
export function RulesChoosers() {
  const { library, rules, settings, pause } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  const judgeBy = (next: Specification): void => rules.set({ specification: next, subject });

  function choosePolicy(policy: string | null): void {
    judgeBy(withPolicyOf(library, specification, policy));
    if (!isKept(library, policy)) return;
    changeSettings({ policy }).then(settings.set, (error: unknown) => console.error(error));
  }

  return (
    <div className="rules-choosers">
      <DocumentChooser
        library={library}
        chosen={specification}
        onChoose={(next) => judgeBy(asJudgedHere(library, settings.get(), next))}
        onOpen={pause}
      />
      <SubjectChooser
        chosen={subject}
        onChoose={(next) => rules.set({ specification, subject: next })}
      />
      <PolicyChooser library={library} specification={specification} onChoose={choosePolicy} />
      <FileProblems problems={library.problems} />
    </div>
  );
}
