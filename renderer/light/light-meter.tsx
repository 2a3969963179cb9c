import { useTranslation } from 'react-i18next';
import { LIGHT_METERS, type LightReading } from '../../src/light/light-reading';
import type { LightState } from '../../src/light/light-over-time';
import type { Verdict } from '../../src/checks/verdict';
import { VerdictMark } from '../parts/verdict-mark';
import { stepText, valueText } from './light-words';
import { RoomDrawing } from './room-drawing';
import { useLight, type Reports } from './use-light';
import './light-meter.css';

interface Props {
  /** The store of live reports: of the mirror (`sitting.live`) or of a child's moments. */
  readonly live: Reports;
}

/** For staff who set up the lamps: where to go, what is how far off, and the one thing to do next. */
export const LightMeter = ({ live }: Props) => <LightPanel state={useLight(live)} />;

/** Meters with a needle, the ones that two lamps and a chair are set by. */
const WITH_NEEDLE = ['balance', 'wall', 'shadow'] as const;
const IN_ROWS = LIGHT_METERS.filter((meter) => !WITH_NEEDLE.some((one) => one === meter));

/** The meter as it stands. */
export function LightPanel({ state: { readings, step } }: { readonly state: LightState }) {
  const { t } = useTranslation();
  return (
    <section className="light-meter" aria-label={t('light.title')}>
      <p className={`step ${step.kind}`} role="status">
        {step.kind !== 'sit' && step.kind !== 'look' && (
          <VerdictMark verdict={step.kind === 'done' ? 'pass' : 'warn'} />
        )}
        {stepText(t, step)}
      </p>
      <RoomDrawing
        advice={step.kind === 'do' ? step.advice : null}
        shadow={shadowSide(readings.shadow)}
      />
      <p className="sides">{t('light.sides')}</p>
      {WITH_NEEDLE.map((meter) => (
        <NeedleMeter key={meter} meter={meter} reading={readings[meter]} />
      ))}
      <ul>
        {IN_ROWS.map((meter) => (
          <li key={meter} className={readings[meter].state}>
            <ReadingName reading={readings[meter]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const shadowSide = (reading: LightReading): 'left' | 'right' | null =>
  reading.state !== 'adjust' ? null : reading.lean < 0 ? 'left' : 'right';

interface NeedleProps {
  readonly meter: (typeof WITH_NEEDLE)[number];
  readonly reading: LightReading;
}

/** How far the bar reaches to each side, in half-widths of its good middle. */
const REACH = 3;

function NeedleMeter({ meter, reading }: NeedleProps) {
  const { t } = useTranslation();
  const measured = reading.state !== 'not-measured';
  const lean = measured ? Math.max(-REACH, Math.min(REACH, reading.lean)) : 0;
  return (
    <div className={`needle-meter ${reading.state}`}>
      <ReadingName reading={reading} />
      <svg viewBox="-100 -10 200 20" aria-hidden="true" preserveAspectRatio="none">
        <rect className="bar" x="-100" y="-4" width="200" height="8" rx="4" />
        <rect className="good" x={-100 / REACH} y="-7" width={200 / REACH} height="14" rx="3" />
        {measured && (
          <path
            className="needle"
            transform={`translate(${String((lean * 97) / REACH)})`}
            d="M-3-10h6v20h-6z"
          />
        )}
      </svg>
      <p className="ends">
        <span>{t(`light.end.${meter}.low`)}</span>
        <span>{t(`light.end.${meter}.high`)}</span>
      </p>
    </div>
  );
}

const MARKS: Readonly<Record<LightReading['state'], Verdict>> = {
  good: 'pass',
  adjust: 'fail',
  'not-measured': 'not-checked',
};

/** Which meter, what it says in a word, and its number. */
function ReadingName({ reading }: { readonly reading: LightReading }) {
  const { t } = useTranslation();
  return (
    <p className="reading">
      <VerdictMark verdict={MARKS[reading.state]} />
      <span>{t(`light.meter.${reading.meter}`)}</span>
      <b>{t(`light.state.${reading.state}`)}</b>
      <span className="value">
        {reading.state !== 'not-measured' && valueText(t, reading.value, reading.unit)}
      </span>
    </p>
  );
}
