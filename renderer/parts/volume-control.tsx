import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type Store } from '../sitting/store';
import { barsOf, STEPS, stepped } from '../voice/volume-step';
import './volume-control.css';

interface Props {
  /** 0 (mute) to 1. */
  readonly volume: Store<number>;
}

/** Sound off and on, quieter and louder. */
export function VolumeControl({ volume }: Props) {
  const { t } = useTranslation();
  const level = useStore(volume, (current) => current);
  const [audible, setAudible] = useState(level > 0 ? level : stepped(0, 1));
  const isMute = level === 0;

  function change(next: number): void {
    if (level > 0) setAudible(level);
    volume.set(next);
  }

  return (
    <div className="volume-control" role="group" aria-label={t('sound.title')}>
      <button
        type="button"
        className="button"
        aria-pressed={isMute}
        aria-label={t('sound.mute')}
        onClick={() => change(isMute ? audible : 0)}
      >
        <Loudspeaker isMute={isMute} />
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('sound.quieter')}
        aria-disabled={isMute}
        onClick={() => change(stepped(level, -1))}
      >
        <span aria-hidden="true">−</span>
      </button>
      <span
        className="bars"
        role="meter"
        aria-label={t('sound.level')}
        aria-valuemin={0}
        aria-valuemax={STEPS}
        aria-valuenow={barsOf(level)}
      >
        {Array.from({ length: STEPS }, (_, bar) => (
          <span key={bar} className={bar < barsOf(level) ? 'bar lit' : 'bar'} />
        ))}
      </span>
      <button
        type="button"
        className="button"
        aria-label={t('sound.louder')}
        aria-disabled={level >= 1}
        onClick={() => change(stepped(level, 1))}
      >
        <span aria-hidden="true">+</span>
      </button>
    </div>
  );
}

function Loudspeaker({ isMute }: { readonly isMute: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path className="horn" d="M3 9.5v5h4l5 4.5v-14l-5 4.5z" />
      {isMute ? (
        <path className="mark" d="m15.5 9.5 5 5m0-5-5 5" />
      ) : (
        <path className="mark" d="M15.5 9.2a4 4 0 0 1 0 5.6m2.6-8.2a7.6 7.6 0 0 1 0 10.8" />
      )}
    </svg>
  );
}
