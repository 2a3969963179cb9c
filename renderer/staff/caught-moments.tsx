import { useSelector } from '@xstate/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFrame } from '../catching/catching';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { wantsKey } from '../triggers/wants-key';
import { actionOf } from '../../src/triggers/trigger-map';
import { answerForMoment } from './answer-for';
import { BrokenRules } from './broken-rules';
import { KeptPicture } from './kept-picture';
import { useStaffView } from './staff-page';
import { TakeResponsibility } from './take-responsibility';
import './moments.css';

/** So many have a key of their own, 1 to 9. */
const MOST_SHOWN = 9;

/** The moments that were kept, the best first; one of them is looked at more closely. */
export function CaughtMoments() {
  const { t } = useTranslation();
  const { catching } = useSitting();
  const kept = useStore(catching.view, (view) => view.kept);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const shown = kept.slice(0, MOST_SHOWN);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  useNumberKeys((number) => setChosenId(shown[number - 1]?.id ?? chosenId));
  return (
    <section className="caught-moments" aria-label={t('staffWindow.kept')}>
      <h2>
        {t('staffWindow.kept')}
        {kept.length > MOST_SHOWN && (
          <small>{t('staffWindow.more', { count: kept.length - MOST_SHOWN })}</small>
        )}
      </h2>
      {chosen === undefined && <p>{t('staffWindow.keptNone')}</p>}
      <ol>
        {shown.map((frame, at) => (
          <li key={frame.id}>
            <button
              type="button"
              aria-label={t('staffWindow.keptOne', { number: at + 1 })}
              aria-pressed={frame === chosen}
              onClick={() => setChosenId(frame.id)}
            >
              <KeptPicture frame={frame} number={at + 1} />
            </button>
          </li>
        ))}
      </ol>
      {chosen !== undefined && <ChosenMoment key={chosen.id} frame={chosen} />}
    </section>
  );
}

/** What one moment breaks, in words, and the ways to go on with it. */
function ChosenMoment({ frame }: { readonly frame: KeptFrame }) {
  const { t } = useTranslation();
  const sitting = useSitting();
  const { actor, finishCatching } = sitting;
  const canGoOn = useSelector(actor, (snapshot) =>
    snapshot.matches({ step: { position: 'catching' } }),
  );
  return (
    <div className="chosen-moment">
      <div className="looked-at">
        <KeptPicture frame={frame} />
        <div>
          <p className="origin">
            {frame.byHand && <span>{t('staffWindow.byHand')}</span>}
            {frame.judged === 'in passing' && <span>{t('staffWindow.inPassing')}</span>}
          </p>
          <BrokenRules checks={frame.report.checks} />
        </div>
      </div>
      <div className="ways">
        <button
          type="button"
          className="button"
          disabled={!canGoOn}
          onClick={() => finishCatching(frame.id)}
        >
          {t('staffWindow.take')}
        </button>
        {frame.report.verdict === 'fail' && (
          <TakeResponsibility
            disabled={!canGoOn}
            onTake={(answer) => answerForMoment(sitting, frame.id, answer)}
          />
        )}
      </div>
    </div>
  );
}

/** Tells which of the keys 1 to 9 was pressed in the staff window, unless it is a trigger there. */
function useNumberKeys(pressed: (number: number) => void): void {
  const staffView = useStaffView();
  const { settings } = useSitting();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
    if (digit === undefined || event.repeat || wantsKey(event)) return;
    const input = { kind: 'key', code: event.code, isRepeat: false } as const;
    if (actionOf(settings.get().triggers, input) === null) pressed(Number(digit));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    staffView?.addEventListener('keydown', listen);
    return () => staffView?.removeEventListener('keydown', listen);
  }, [staffView]);
}
