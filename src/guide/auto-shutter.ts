import { CHECK_IDS } from '../checks/check-id';
import { NOT_SEEN_YET } from '../checks/reason';
import type { Report } from '../judge';
import { chooseHint } from './choose-hint';
import { policyOf } from '../specification/policy';
import type { Specification } from '../specification/specification';

/** How long all blocking rules must hold before the photo is taken. */
export const HOLD_MS = 600;

/** With a warning still standing, the person gets this long to follow its hint first. */
export const WARNED_HOLD_MS = 4000;

/** Between reports farther apart than this, nothing is known to have held. */
const GAP_MS = 400;

/** Times are those handed in, in milliseconds. `ready`: take the photo now. */
export type AutoShutterState =
  | { readonly phase: 'waiting' }
  | {
      readonly phase: 'holding' | 'ready';
      readonly sinceMs: number;
      readonly lastMs: number;
      /** How much of the hold is over, 0 to 1. */
      readonly held: number;
    };

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
    return { phase: 'holding', sinceMs: nowMs, lastMs: nowMs, held: 0 };
  }
  const neededMs = chooseHint(report) === null ? holdMs : Math.max(holdMs, WARNED_HOLD_MS);
  const held = Math.min(1, (nowMs - state.sinceMs) / neededMs);
  const phase = held === 1 ? 'ready' : 'holding';
  return { phase, sinceMs: state.sinceMs, lastMs: nowMs, held };
}
