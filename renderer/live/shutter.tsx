import { useTranslation } from 'react-i18next';
import './shutter.css';

interface Props {
  /** How much of the hold is over, 0 to 1: the ring closes with it. */
  readonly held: number;
  readonly onPress: () => void;
}

/** An offset a little beyond the ring's length, so that no speck of it shows. */
const EMPTY_RING = 1.02;

/** The one thing to touch on the live screen. */
export function Shutter({ held, onPress }: Props) {
  const { t } = useTranslation();
  return (
    <button type="button" className="shutter" aria-label={t('live.shutterLong')} onClick={onPress}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="track" cx="50" cy="50" r="47" />
        <circle
          className="ring"
          cx="50"
          cy="50"
          r="47"
          pathLength={1}
          style={{ strokeDashoffset: EMPTY_RING * (1 - held) }}
        />
        <circle className="face" cx="50" cy="50" r="40" />
      </svg>
      <span aria-hidden="true">{t('live.shutter')}</span>
    </button>
  );
}
