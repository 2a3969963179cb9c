import { useTranslation } from 'react-i18next';
import { relaxedChecks, type RelaxedField } from '../../src/specification/for-subject';
import './relaxed-list.css';

interface Props {
  readonly title: string;
  readonly relaxed: readonly RelaxedField[];
}

/** What a child of some age need not do, in plain words; nothing where nothing is relaxed. */
export function RelaxedList({ title, relaxed }: Props) {
  const { t } = useTranslation();
  const checks = relaxedChecks(relaxed);
  if (checks.length === 0) return null;
  return (
    <div className="relaxed-list">
      <p>{title}</p>
      <ul aria-label={title}>
        {checks.map((check) => (
          <li key={check}>{t(`may.${check}`)}</li>
        ))}
      </ul>
    </div>
  );
}
