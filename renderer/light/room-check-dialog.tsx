import { useTranslation } from 'react-i18next';
import { LOOKS_OF_CHECK, type RoomFinding } from '../../src/light/room-check';
import { useCameraPlace } from '../camera/use-camera-place';
import { useModal } from '../frame/use-modal';
import { VerdictMark } from '../parts/verdict-mark';
import { useSitting } from '../sitting/sitting-context';
import { usePause } from '../sitting/use-pause';
import { LightMeter } from './light-meter';
import { TodaysRoomCheck } from './todays-room-check';
import { useRoomCheck, type RoomCheckState } from './use-room-check';
import './room-check.css';

interface Props {
  readonly onClose: () => void;
}

/**
 * The whole screen for who sets up the lamps: the person in the chair as the camera sees them, the light
 * meter, and the check that goes on record. No photo is taken meanwhile.
 */
export function RoomCheckDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const { live, camera } = useSitting();
  const dialog = useModal();
  usePause();
  const check = useRoomCheck(live);
  const { state } = check;
  const showPicture = useCameraPlace(camera);

  return (
    <dialog
      ref={dialog}
      className="room-check"
      aria-label={t('roomCheck.title')}
      onCancel={onClose}
    >
      <header>
        <h1>{t('roomCheck.title')}</h1>
        <TodaysRoomCheck asked={state.phase === 'found' && state.record} />
        <button type="button" className="button" onClick={onClose}>
          {t('roomCheck.close')}
        </button>
      </header>
      <div className="seen">
        <div className="picture" role="img" aria-label={t('roomCheck.picture')} ref={showPicture} />
        <div className="check" role="status">
          <Progress state={state} />
        </div>
        <div className="actions">
          {state.phase === 'looking' ? (
            <button type="button" className="button" onClick={check.stop}>
              {t('roomCheck.stop')}
            </button>
          ) : (
            <button type="button" className="button main" onClick={check.begin}>
              {t(state.phase === 'waiting' ? 'roomCheck.begin' : 'roomCheck.again')}
            </button>
          )}
        </div>
      </div>
      <LightMeter live={live} />
    </dialog>
  );
}

function Progress({ state }: { readonly state: RoomCheckState }) {
  const { t } = useTranslation();
  if (state.phase === 'waiting') return <p>{t('roomCheck.who')}</p>;
  if (state.phase === 'looking') {
    const { done } = state;
    return (
      <>
        <p>{t('roomCheck.looking', { done, of: LOOKS_OF_CHECK })}</p>
        <progress value={done} max={LOOKS_OF_CHECK} />
      </>
    );
  }
  const { finding, record } = state;
  return (
    <>
      <Finding finding={finding} />
      {record === 'saved' && <p>{t('roomCheck.saved')}</p>}
      {record !== null && record !== 'saved' && (
        <p role="alert">{t('roomCheck.notSaved', { message: record.refused })}</p>
      )}
    </>
  );
}

const MARKS = { pass: 'pass', adjust: 'fail', incomplete: 'not-checked' } as const;

/** Passed, or all that has to be changed, and all that is not known. */
function Finding({ finding: { outcome, readings } }: { readonly finding: RoomFinding }) {
  const { t } = useTranslation();
  const todo = readings.flatMap((reading) =>
    reading.state === 'adjust' ? t(`light.advice.${reading.advice}`) : [],
  );
  const unread = readings.flatMap((reading) =>
    reading.state === 'not-measured' ? t(`light.meter.${reading.meter}`) : [],
  );
  return (
    <>
      <p className={`outcome ${outcome}`}>
        <VerdictMark verdict={MARKS[outcome]} />
        {t(`roomCheck.outcome.${outcome}`)}
      </p>
      {todo.length > 0 && <Listed title={t('roomCheck.todo')} lines={todo} />}
      {unread.length > 0 && <Listed title={t('roomCheck.unread')} lines={unread} />}
    </>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <p className="list-title">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
