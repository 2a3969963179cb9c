import type { Reason } from '../checks/reason';

/** What was begun to be said is not cut off by the next hint within this time. */
export const HOLD_MS = 1200;

/** The same hint is not said again within this time. */
export const REPEAT_MS = 5000;

/** Times are those handed in, in milliseconds. */
export interface Speaking {
  /** What was said, and when, as far back as it matters; the latest last. */
  readonly said: readonly { readonly hint: Reason; readonly atMs: number }[];
  /** Whether something was asked and has not yet been thanked for. */
  readonly asked: boolean;
}

export const SAID_NOTHING: Speaking = { said: [], asked: false };

export type Utterance =
  | { readonly kind: 'say'; readonly hint: Reason }
  | { readonly kind: 'chime'; readonly chime: 'good' }
  | { readonly kind: 'nothing' };

/**
 * What to do for the ears now that `hint` is on the screen; null where none is. A hint is said when it
 * appears and again while it stays, and once it has been followed a chime says so.
 */
export function speak(
  state: Speaking,
  hint: Reason | null,
  nowMs: number,
): readonly [Speaking, Utterance] {
  const said = state.said.filter(({ atMs }) => nowMs - atMs < REPEAT_MS);
  const latest = said.at(-1);
  const holds = latest !== undefined && nowMs - latest.atMs < HOLD_MS;
  if (hint === null && state.asked && !holds) {
    return [
      { said, asked: false },
      { kind: 'chime', chime: 'good' },
    ];
  }
  if (hint === null || holds || said.some((before) => before.hint === hint)) {
    return [{ ...state, said }, { kind: 'nothing' }];
  }
  return [
    { said: [...said, { hint, atMs: nowMs }], asked: true },
    { kind: 'say', hint },
  ];
}
