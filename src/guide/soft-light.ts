import type { CheckId } from '../checks/check-id';
import type { Report } from '../judge';

/** The screen's own white border as a soft light. Times are those handed in, in milliseconds. */
export interface SoftLightState {
  readonly on: boolean;
  /** Since when the light has been poor; null: it is not. */
  readonly poorSinceMs: number | null;
}

export const NO_SOFT_LIGHT: SoftLightState = { on: false, poorSinceMs: null };

/** What light from the front mends. */
const MENDED_BY_FRONT_LIGHT: ReadonlySet<CheckId> = new Set([
  'underExposure',
  'illuminationUniformity',
  'shadowOnFace',
]);

/** A head that turns changes the light on it for a moment; a lamp stays. */
const POOR_MS = 1000;

/**
 * The next state after a live report. Once on it stays on for the person: light that goes out as soon as
 * it has helped would flicker.
 */
export function softLight(state: SoftLightState, report: Report, nowMs: number): SoftLightState {
  if (state.on) return state;
  const isPoor = report.checks.some(
    ({ id, verdict }) =>
      MENDED_BY_FRONT_LIGHT.has(id) && (verdict === 'fail' || verdict === 'warn'),
  );
  if (!isPoor) return NO_SOFT_LIGHT;
  const poorSinceMs = state.poorSinceMs ?? nowMs;
  return { on: nowMs - poorSinceMs >= POOR_MS, poorSinceMs };
}
