import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../checks/reason';
import type { Report } from '../judge';
import { APPEAR_MS, hintOverTime, NO_HINT, STAY_MS, type HintState } from './hint-over-time';

type Seen = readonly { readonly reason: Reason; readonly verdict: 'fail' | 'warn' }[];

const report = (seen: Seen): Report => ({
  specification: 'cn.idcard',
  policy: null,
  subject: 'adult',
  relaxed: [],
  light: null,
  verdict: 'fail',
  checks: seen.map(({ reason, verdict }) => ({
    id: 'yaw',
    verdict,
    reason,
    value: null,
    severity: null,
    limit: null,
    unit: null,
    region: null,
  })),
  head: null,
  crop: null,
});

const fails = (...reasons: Reason[]): Seen =>
  reasons.map((reason) => ({ reason, verdict: 'fail' }));
const warns = (...reasons: Reason[]): Seen =>
  reasons.map((reason) => ({ reason, verdict: 'warn' }));

/** What is shown after each of the frames. */
function play(frames: readonly (readonly [atMs: number, seen: Seen])[]): (Reason | null)[] {
  let state: HintState = NO_HINT;
  return frames.map(([atMs, seen]) => {
    state = hintOverTime(state, report(seen), atMs);
    return state.shown?.reason ?? null;
  });
}

/** The same report every 100 ms. */
const hold = (fromMs: number, toMs: number, seen: Seen): [number, Seen][] =>
  Array.from({ length: (toMs - fromMs) / 100 + 1 }, (_, i) => [fromMs + i * 100, seen]);

describe('a hint', () => {
  it('appears when its reason has held for 300 ms', () => {
    expect(play(hold(0, 300, fails('tooDark')))).toEqual([null, null, null, 'tooDark']);
  });

  it('does not appear for a passing fault', () => {
    const frames = [...hold(0, 200, fails('tooDark')), ...hold(300, 600, [])];
    expect(new Set(play(frames))).toEqual(new Set([null]));
  });

  it('appears although its reason is missing from a single frame', () => {
    const frames = [...hold(0, 100, fails('tooDark')), [150, []] as const];
    expect(play([...frames, ...hold(200, 300, fails('tooDark'))]).at(-1)).toBe('tooDark');
  });

  it('stays for 1200 ms after its reason is gone', () => {
    const frames = [...hold(0, 300, fails('tooDark')), ...hold(400, 1600, [])];
    const shown = play(frames);
    expect(shown.slice(3, 15)).toEqual(Array<Reason>(12).fill('tooDark'));
    expect(shown[15]).toBeNull();
  });

  it('stays as long as its reason holds', () => {
    expect(play(hold(0, 10_000, fails('tooDark'))).at(-1)).toBe('tooDark');
  });

  it('does not flicker when its reason is missing from a single frame', () => {
    const frames = [
      ...hold(0, 3000, fails('tooDark')),
      [3050, []] as const,
      ...hold(3100, 4000, fails('tooDark')),
    ];
    expect(new Set(play(frames).slice(3))).toEqual(new Set(['tooDark']));
  });

  it('gives way to a more important one after 1200 ms, not to a less important one', () => {
    const shown = play([
      ...hold(0, 300, fails('tooDark')),
      ...hold(400, 1500, fails('noFace', 'tooDark')),
      ...hold(1600, 5000, fails('noFace', 'tooDark', 'blurred')),
    ]);
    expect(shown[14]).toBe('tooDark');
    expect(shown[15]).toBe('noFace');
    expect(shown.at(-1)).toBe('noFace');
  });

  it('is not kept back by two others that take turns', () => {
    const frames = Array.from({ length: 20 }, (_, i): [number, Seen] => [
      i * 100,
      fails(i % 4 < 2 ? 'tooDark' : 'tooBright', 'blurred'),
    ]);
    expect(play(frames)[4]).toBe('blurred');
  });

  it('warns only when nothing fails', () => {
    expect(play(hold(0, 300, warns('hairLoose'))).at(-1)).toBe('hairLoose');
    const both = [...warns('hairLoose'), ...fails('blurred')];
    expect(play(hold(0, 3000, both)).at(-1)).toBe('blurred');
    const frames = [...hold(0, 200, warns('hairLoose')), [300, both] as const];
    expect(play(frames).at(-1)).toBeNull();
  });

  it('tells when its warning has become a failure, without starting anew', () => {
    let state: HintState = NO_HINT;
    for (const [atMs, seen] of hold(0, 300, warns('turnedLeft'))) {
      state = hintOverTime(state, report(seen), atMs);
    }
    state = hintOverTime(state, report(fails('turnedLeft')), 400);
    expect(state.shown).toMatchObject({ reason: 'turnedLeft', verdict: 'fail', sinceMs: 300 });
  });
});

const frames = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 10, max: 400 }),
    seen: fc.array(
      fc.record({
        reason: fc.constantFrom<Reason>('noFace', 'tooDark', 'turnedLeft', 'hairLoose', 'blurred'),
        verdict: fc.constantFrom('fail' as const, 'warn' as const),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 80 },
);

describe('whatever is seen', () => {
  it('no hint is replaced or removed within 1200 ms', () => {
    fc.assert(
      fc.property(frames, (steps) => {
        let state: HintState = NO_HINT;
        let nowMs = 0;
        let shownAtMs = 0;
        for (const { afterMs, seen } of steps) {
          nowMs += afterMs;
          const before = state.shown?.reason ?? null;
          state = hintOverTime(state, report(seen), nowMs);
          const after = state.shown?.reason ?? null;
          if (before === after) continue;
          if (before !== null) expect(nowMs - shownAtMs).toBeGreaterThanOrEqual(STAY_MS);
          shownAtMs = nowMs;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a hint appears only for a reason that is there and was there 300 ms ago', () => {
    fc.assert(
      fc.property(frames, (steps) => {
        let state: HintState = NO_HINT;
        let nowMs = 0;
        const firstSeenMs = new Map<Reason, number>();
        for (const { afterMs, seen } of steps) {
          nowMs += afterMs;
          for (const { reason } of seen) {
            if (!firstSeenMs.has(reason)) firstSeenMs.set(reason, nowMs);
          }
          const before = state.shown?.reason;
          state = hintOverTime(state, report(seen), nowMs);
          const { shown } = state;
          if (shown === null || shown.reason === before) continue;
          expect(seen.map(({ reason }) => reason)).toContain(shown.reason);
          expect(nowMs - (firstSeenMs.get(shown.reason) ?? NaN)).toBeGreaterThanOrEqual(APPEAR_MS);
          if (shown.verdict === 'warn') {
            expect(seen.every(({ verdict }) => verdict === 'warn')).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
