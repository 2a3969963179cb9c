import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { COUNTS, countOf } from '../sitting/count';
import { useSitting } from '../sitting/sitting-context';
import './countdown.css';

/** 3, 2, 1 over the picture, with a ring that empties. */
export function Countdown() {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const count = useSelector(actor, countOf);
  if (count === null) return null;
  return (
    <div className="countdown" role="timer" aria-label={t('count.label')}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="track" cx="50" cy="50" r="44" />
        <circle
          className="ring"
          cx="50"
          cy="50"
          r="44"
          pathLength={1}
          style={{ strokeDasharray: `${String(count / COUNTS.length)} 2` }}
        />
      </svg>
      <span>{count}</span>
    </div>
  );
}
