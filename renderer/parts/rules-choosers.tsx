import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { DocumentChooser } from './document-chooser';
import { SubjectChooser } from './subject-chooser';
import './rules-choosers.css';

/** What the photo is for and whom it is of. */
export function RulesChoosers() {
  const { specifications, rules, pause } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  return (
    <div className="rules-choosers">
      <DocumentChooser
        specifications={specifications}
        chosen={specification}
        onChoose={(next) => rules.set({ specification: next, subject })}
        onOpen={pause}
      />
      <SubjectChooser
        chosen={subject}
        onChoose={(next) => rules.set({ specification, subject: next })}
      />
    </div>
  );
}
