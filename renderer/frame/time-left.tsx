import { useTranslation } from 'react-i18next';
import { useRemainingSeconds } from './remaining';

/** A clock that runs all the time makes people hurry; it is shown when it matters. */
const SHOWN_S = 45;

/** How long this step still waits; screen readers are told by the question that follows. */
export function TimeLeft() {
  const { t } = useTranslation();
  const seconds = useRemainingSeconds();
  if (seconds === null || seconds > SHOWN_S) return null;
  return (
    <p className="time-left" aria-hidden="true">
      {t('step.left', { seconds })}
    </p>
  );
}
