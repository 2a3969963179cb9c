import { CHECK_IDS } from '../checks/check-id';
import { NOT_SEEN_YET } from '../checks/reason';
import type { Report } from '../judge';
import { policyOf } from '../specification/policy';
import type { Specification } from '../specification/specification';

/** How long all blocking rules must hold before the photo is taken. */
export const HOLD_MS = 600;

/** Between reports farther apart than this, nothing is known to have held. */
const GAP_MS = 400;

/** Times are those handed in, in milliseconds. `ready`: take the photo now. */
export type AutoShutterState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'holding' | 'ready'; readonly sinceMs: number; readonly lastMs: number };

export const SHUTTER_WAITING: AutoShutterState = { phase: 'waiting' };

/**
 * Whether a photo may be taken by itself: it can be cut, nothing fails, and no check that blocks
 * under the specification (as relaxed for the subject) still waits to be seen. One that cannot be
 * made at all (shoulders under long hair) does not hold the photo back: its verdict stays a warning.
 */
export function mayShoot(report: Report, specification: Specification): boolean {
  if (report.crop === null || report.crop.plan === null) return false;
  if (report.checks.some(({ verdict }) => verdict === 'fail')) return false;
  return CHECK_IDS.every((id) => {
    if (policyOf(specification, id) !== 'block') return true;
    const check = report.checks.find((c) => c.id === id);
    if (check === undefined) return false;
    return check.verdict !== 'not-checked' || !NOT_SEEN_YET.has(check.reason);
  });
}

/**
 * The next state after a live report. One bad report starts the hold anew, because a single closed
 * eye is exactly what a photo must not catch.
 */
export function autoShutter(
  state: AutoShutterState,
  report: Report,
  specification: Specification,
  nowMs: number,
  holdMs: number = HOLD_MS,
): AutoShutterState {
  if (!mayShoot(report, specification)) return SHUTTER_WAITING;
  if (state.phase === 'waiting' || nowMs - state.lastMs > GAP_MS) {
    return { phase: 'holding', sinceMs: nowMs, lastMs: nowMs };
  }
  const held = nowMs - state.sinceMs >= holdMs;
  return { phase: held ? 'ready' : 'holding', sinceMs: state.sinceMs, lastMs: nowMs };
}
