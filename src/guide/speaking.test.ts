import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../checks/reason';
import { HOLD_MS, REPEAT_MS, SAID_NOTHING, speak } from './speaking';

type Step = readonly [atMs: number, hint: Reason | null];

/** What is heard, and when. */
function play(steps: readonly Step[]): [atMs: number, heard: string][] {
  let state = SAID_NOTHING;
  return steps.flatMap(([atMs, hint]): [number, string][] => {
    const [next, utterance] = speak(state, hint, atMs);
    state = next;
    if (utterance.kind === 'nothing') return [];
    return [[atMs, utterance.kind === 'say' ? utterance.hint : utterance.chime]];
  });
}

/** The same on the screen, looked at every 100 ms. */
const shown = (fromMs: number, toMs: number, hint: Reason | null): Step[] =>
  Array.from({ length: (toMs - fromMs) / 100 }, (_, k) => [fromMs + 100 * k, hint]);

describe('a hint', () => {
  it('is said at once, and again every five seconds while it stays', () => {
    expect(play(shown(0, 10_100, 'tooDark'))).toEqual([
      [0, 'tooDark'],
      [5000, 'tooDark'],
      [10_000, 'tooDark'],
    ]);
  });

  it('lets the one before finish', () => {
    expect(play([...shown(0, 300, 'tooDark'), ...shown(300, 3000, 'turnedLeft')])).toEqual([
      [0, 'tooDark'],
      [1200, 'turnedLeft'],
    ]);
  });

  it('that comes back is not said again too soon, whatever was said between', () => {
    const steps = [
      ...shown(0, 2000, 'tooDark'),
      ...shown(2000, 4000, 'turnedLeft'),
      ...shown(4000, 7000, 'tooDark'),
    ];
    expect(play(steps)).toEqual([
      [0, 'tooDark'],
      [2000, 'turnedLeft'],
      [5000, 'tooDark'],
    ]);
  });
});

describe('the good chime', () => {
  it('tells once that what was asked was done', () => {
    expect(play([...shown(0, 2000, 'tooDark'), ...shown(2000, 9000, null)])).toEqual([
      [0, 'tooDark'],
      [2000, 'good'],
    ]);
  });

  it('does not interrupt', () => {
    expect(play([...shown(0, 500, 'tooDark'), ...shown(500, 2000, null)]).at(-1)).toEqual([
      1200,
      'good',
    ]);
  });

  it('thanks for nothing where nothing was asked', () => {
    expect(play(shown(0, 3000, null))).toEqual([]);
  });
});

it('whatever is shown, nothing is cut off and nothing said twice within five seconds', () => {
  const steps = fc.array(
    fc.record({
      afterMs: fc.integer({ min: 10, max: 900 }),
      hint: fc.constantFrom<Reason | null>('tooDark', 'turnedLeft', 'blurred', null),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (given) => {
      let nowMs = 0;
      const heard = play(given.map(({ afterMs, hint }): Step => [(nowMs += afterMs), hint]));
      for (const [k, [atMs, what]] of heard.entries()) {
        const before = heard.slice(0, k).filter(([, other]) => other !== 'good');
        for (const [beforeMs, other] of before) {
          expect(atMs - beforeMs).toBeGreaterThanOrEqual(other === what ? REPEAT_MS : HOLD_MS);
        }
      }
    }),
    { numRuns: 500 },
  );
});
