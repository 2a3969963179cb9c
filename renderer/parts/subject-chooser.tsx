import { useTranslation } from 'react-i18next';
import { SUBJECTS, type Subject } from '../../src/specification/specification';
import './subject-chooser.css';

interface Props {
  readonly chosen: Subject;
  readonly onChoose: (subject: Subject) => void;
}

/** Whom the photo is of: what is asked of a small child is less. */
export function SubjectChooser({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="subject-chooser">
      <legend className="unseen">{t('chooser.subject')}</legend>
      {SUBJECTS.map((subject) => (
        <label key={subject}>
          <input
            type="radio"
            name="subject"
            className="unseen"
            checked={subject === chosen}
            onChange={() => onChoose(subject)}
          />
          {t(`subject.${subject}`)}
        </label>
      ))}
    </fieldset>
  );
}
