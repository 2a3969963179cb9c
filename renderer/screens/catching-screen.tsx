import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaughtBeads } from '../catching/caught-beads';
import { useHold } from '../catching/use-hold';
import { CompanionStage } from '../companion/companion-stage';
import { Frame } from '../frame/frame';
import { StaffCalled } from '../frame/staff-called';
import { StillThere } from '../frame/still-there';
import { useTouches } from '../frame/touches';
import { ErrorLine } from '../parts/error-line';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { openStaffPage } from '../staff/staff-page';
import { useTriggers } from '../triggers/use-triggers';
import './catching-screen.css';

/** Without a touch the child has the screen again. */
const CONTROLS_SHOWN_MS = 20_000;

/**
 * What a child sees while its moments are caught: nothing to press, nothing to read. Holding a finger
 * on the screen, or Escape, brings the ways on for whoever brought the child.
 */
export function CatchingScreen() {
  const { catching, companion, finishCatching, touched } = useSitting();
  const [hasControls, setControls] = useState(false);
  useTouches(touched);
  const holds = useHold(() => setControls(true));
  useTriggers(
    {
      catch: catching.trigger,
      trick: () => companion.wish('new'),
      calm: companion.calm,
      finish: () => finishCatching(),
    },
    { taps: !hasControls },
  );
  if (hasControls) return <CatchingControls onClose={() => setControls(false)} />;
  return (
    <>
      <main className="catching" {...holds}>
        <CompanionStage companion={companion} />
        <CaughtBeads />
      </main>
      <StillThere />
      <StaffCalled />
    </>
  );
}

function CatchingControls({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { actor, catching, companion, finishCatching } = useSitting();
  const good = useStore(catching.view, (view) => view.good);
  // It waits while grown-ups read, and plays on for the child.
  useEffect(() => {
    companion.calm();
    return () => companion.wish('new');
  }, [companion]);
  useEffect(() => {
    const closing = setTimeout(onClose, CONTROLS_SHOWN_MS);
    return () => clearTimeout(closing);
  }, [onClose]);
  return (
    <Frame hasBack>
      <main className="choice-screen">
        <h1>{t('catching.good', { count: good })}</h1>
        <ErrorLine />
        <div className="choice-list">
          <button type="button" className="button main" onClick={onClose}>
            {t('catching.goOn')}
          </button>
          <button type="button" className="button" onClick={() => finishCatching()}>
            {t('catching.finish')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => actor.send({ type: 'CATCH', on: false })}
          >
            {t('catching.mirror')}
          </button>
          <button type="button" className="button" onClick={openStaffPage}>
            {t('staffWindow.open')}
          </button>
        </div>
      </main>
    </Frame>
  );
}
