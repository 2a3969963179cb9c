import type { Specification } from '../../src/specification/specification';
import { asRemembered, withChosenPolicy } from '../sitting/rules';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { DocumentChooser } from './document-chooser';
import { FileProblems } from './file-problems';
import { PolicyChooser } from './policy-chooser';
import { SubjectChooser } from './subject-chooser';
import './rules-choosers.css';

interface Props {
  /** Show also what only staff choose and read. */
  readonly staff?: boolean;
}

/** What the photo is for and how old the person is; for staff also whose rules hold. */
export function RulesChoosers({ staff = false }: Props) {
  const { library, rules, pause } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  const judgeBy = (next: Specification): void => rules.set({ specification: next, subject });
  return (
    <div className="rules-choosers">
      <DocumentChooser
        library={library}
        chosen={specification}
        staff={staff}
        onChoose={(next) => judgeBy(asRemembered(library, next))}
        onOpen={pause}
      />
      <SubjectChooser
        chosen={subject}
        onChoose={(next) => rules.set({ specification, subject: next })}
      />
      {staff && (
        <>
          <PolicyChooser
            library={library}
            specification={specification}
            onChoose={(id) => judgeBy(withChosenPolicy(library, specification, id))}
          />
          <FileProblems problems={library.problems} />
        </>
      )}
    </div>
  );
}
