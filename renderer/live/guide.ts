import { NOTHING_TO_CHECK, type Reason } from '../../src/checks/reason';
import { autoShutter, SHUTTER_WAITING } from '../../src/guide/auto-shutter';
import { hintOverTime, NO_HINT } from '../../src/guide/hint-over-time';
import type { Report } from '../../src/judge';
import { specificationFor } from '../../src/specification/for-subject';
import type { Rules } from '../sitting/rules';
import { hintRegion, type LiveView } from './live-view';

/** The guidance of one time before the camera. */
export interface Guide {
  /** What to show after a report, and whether to take the photo now. */
  see(
    report: Report,
    rules: Rules,
    nowMs: number,
  ): { readonly view: LiveView; readonly shoot: boolean };
}

/** Nobody is photographed before they have seen themselves for this long. */
const SETTLE_MS = 1500;

export function createGuide(startMs: number): Guide {
  let hints = NO_HINT;
  let shutter = SHUTTER_WAITING;
  return {
    see(report, { specification, subject }, nowMs) {
      const relaxed = specificationFor(specification, subject).specification;
      hints = hintOverTime(hints, report, nowMs);
      shutter =
        nowMs - startMs < SETTLE_MS
          ? SHUTTER_WAITING
          : autoShutter(shutter, report, relaxed, nowMs);
      const view: LiveView = {
        report,
        hint: hints.shown?.reason ?? waitingFor(report),
        region: hintRegion(report, hints.shown),
        good: shutter.phase !== 'waiting',
        held: shutter.phase === 'waiting' ? 0 : shutter.held,
      };
      return { view, shoot: shutter.phase === 'ready' };
    },
  };
}

/** What the person waits for while nothing is asked of them; `ok` where all is well. */
function waitingFor(report: Report): Reason {
  const unchecked = report.checks.find(
    ({ verdict, reason }) => verdict === 'not-checked' && !NOTHING_TO_CHECK.has(reason),
  );
  if (unchecked !== undefined) return unchecked.reason;
  return report.verdict === 'fail' ? 'needsAppearance' : 'ok';
}
