import type { Reason } from '../checks/reason';
import type { Report } from '../judge';
import { compareHints, hintsOf, type Hint } from './choose-hint';

/** A reason must hold for so long before its hint appears. */
export const APPEAR_MS = 300;

/** A hint stays for at least so long: the time to read a short sentence. */
export const STAY_MS = 1200;

/** A reason that is missing for less still holds: a frame or two of a measurement on the limit. */
const GAP_MS = 200;

/** Times are those handed in, in milliseconds. */
export interface HintState {
  /** What is on the screen. */
  readonly shown: (Hint & { readonly sinceMs: number }) | null;
  /** The reasons that hold, since when, and when they were last reported. */
  readonly holding: readonly {
    readonly reason: Reason;
    readonly sinceMs: number;
    readonly lastMs: number;
  }[];
}

export const NO_HINT: HintState = { shown: null, holding: [] };

/**
 * The next state after a live report. A hint appears when its reason has held for `APPEAR_MS`, stays
 * for `STAY_MS` at least, and leaves when its reason no longer holds or a more important one does.
 * A warning does not appear while anything fails.
 */
export function hintOverTime(state: HintState, report: Report, nowMs: number): HintState {
  const present = hintsOf(report);
  const reported = new Set(present.map(({ reason }) => reason));
  const before = state.holding.filter(({ lastMs }) => nowMs - lastMs < GAP_MS);
  const holding = [
    ...before.map((h) => (reported.has(h.reason) ? { ...h, lastMs: nowMs } : h)),
    ...present
      .filter(({ reason }) => !before.some((h) => h.reason === reason))
      .map(({ reason }) => ({ reason, sinceMs: nowMs, lastMs: nowMs })),
  ];
  return { shown: nextShown(state.shown, present, holding, nowMs), holding };
}

function nextShown(
  shown: HintState['shown'],
  present: readonly Hint[],
  holding: HintState['holding'],
  nowMs: number,
): HintState['shown'] {
  const current =
    shown === null ? undefined : present.find(({ reason }) => reason === shown.reason);
  const kept = shown === null || current === undefined ? shown : { ...shown, ...current };
  if (kept !== null && nowMs - kept.sinceMs < STAY_MS) return kept;

  const failing = present.some(({ verdict }) => verdict === 'fail');
  const steady = present.filter(
    ({ reason, verdict }) =>
      (verdict === 'fail' || !failing) &&
      holding.some((h) => h.reason === reason && nowMs - h.sinceMs >= APPEAR_MS),
  );
  const stillHolds = kept !== null && holding.some(({ reason }) => reason === kept.reason);
  const [first] = [...(stillHolds ? [kept] : []), ...steady].sort(compareHints);
  if (first === undefined) return null;
  return first.reason === kept?.reason ? kept : { ...first, sinceMs: nowMs };
}
