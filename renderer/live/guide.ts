import { NOTHING_TO_CHECK, type Reason } from '../../src/checks/reason';
import { autoShutter, mayShoot, SHUTTER_WAITING } from '../../src/guide/auto-shutter';
import { hintOverTime, NO_HINT } from '../../src/guide/hint-over-time';
import { NO_SOFT_LIGHT, softLight } from '../../src/guide/soft-light';
import type { Report } from '../../src/judge';
import { specificationFor } from '../../src/specification/for-subject';
import type { Rules } from '../sitting/rules';
import { hintRegion, type LiveView } from './live-view';
import { TOPICS, topicVerdict } from './topic';

/** What the rules say of the countdown: it may begin, or it has to stop. */
export type CountWish = 'begin' | 'stop' | 'none';

/** The guidance of one time before the camera. */
export interface Guide {
  /** What to show after a report, and what becomes of the countdown. */
  see(
    report: Report,
    rules: Rules,
    nowMs: number,
  ): { readonly view: LiveView; readonly count: CountWish };
}

/** Nobody is photographed before they have seen themselves for this long. */
const SETTLE_MS = 1500;

/** Rules that are broken for less do not stop the countdown: a blink is over before the burst. */
const MOVED_OUT_MS = 500;

export function createGuide(startMs: number, holdMs: number): Guide {
  let hints = NO_HINT;
  let shutter = SHUTTER_WAITING;
  let light = NO_SOFT_LIGHT;
  let lastGoodMs = startMs;
  return {
    see(report, { specification, subject }, nowMs) {
      const relaxed = specificationFor(specification, subject).specification;
      hints = hintOverTime(hints, report, nowMs);
      light = softLight(light, report, nowMs);
      shutter =
        nowMs - startMs < SETTLE_MS
          ? SHUTTER_WAITING
          : autoShutter(shutter, report, relaxed, nowMs, holdMs);
      if (mayShoot(report, relaxed)) lastGoodMs = nowMs;
      const view: LiveView = {
        report,
        hint: hints.shown?.reason ?? waitingFor(report),
        region: hintRegion(report, hints.shown),
        good: shutter.phase !== 'waiting',
        held: shutter.phase === 'waiting' ? 0 : shutter.held,
        inPlace: shareInPlace(report),
        softLight: light.on,
      };
      return { view, count: countWish(shutter.phase === 'ready', nowMs - lastGoodMs) };
    },
  };
}

function countWish(isReady: boolean, brokenForMs: number): CountWish {
  if (isReady) return 'begin';
  return brokenForMs >= MOVED_OUT_MS ? 'stop' : 'none';
}

/** How much is in order, 0 to 1: the share of the topics with nothing to change. */
function shareInPlace(report: Report): number {
  const good = TOPICS.filter((topic) => {
    const verdict = topicVerdict(report.checks, topic);
    return verdict === 'pass' || verdict === 'warn';
  });
  return good.length / TOPICS.length;
}

/** What the person waits for while nothing is asked of them; `ok` where all is well. */
function waitingFor(report: Report): Reason {
  const unchecked = report.checks.find(
    ({ verdict, reason }) => verdict === 'not-checked' && !NOTHING_TO_CHECK.has(reason),
  );
  if (unchecked !== undefined) return unchecked.reason;
  return report.verdict === 'fail' ? 'needsAppearance' : 'ok';
}
