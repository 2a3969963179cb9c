import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatedFrame } from '../guide/best-frame';
import { judge } from '../judge';
import { observationSchema, type Observation } from '../observation/observation';
import { parseSpecification } from '../specification/parse-specification';
import {
  frameCame,
  glimpsed,
  heldFrames,
  judgedInFull,
  lookedFrames,
  MOST_HELD,
  NOTHING_CAUGHT_YET,
  rejudged,
  restarted,
  triggered,
  type CatchState,
} from './catch-state';
import { nextGlimpse } from './look-order';
import { nextInFull } from './moments';
import { promises } from './promises';
import { ringPlan } from './ring';

function example(name: string): Observation {
  const file = new URL(`../examples/${name}.json`, import.meta.url);
  return observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const { specification: NIA } = parseSpecification(
  readFileSync(new URL('../../assets/specs/cn.exitentry.nia.json', import.meta.url), 'utf8'),
);
if (NIA === null) throw new Error('The specification cannot be read.');
const RULES = NIA;

const inFull = (name: string): RatedFrame => ({
  report: judge(example(name), RULES, 'adult'),
  sharpness: 0.8,
});
function inPassing(name: string) {
  const report = judge({ ...example(name), appearance: null }, RULES, 'adult');
  return { report, sharpness: 0.8, promising: promises(report, RULES) };
}

/** The same, with one rule in doubt. */
const inDoubt = ({ report, sharpness }: RatedFrame): RatedFrame => ({
  report: {
    ...report,
    checks: report.checks.map((check) =>
      check.id === 'faceUnoccluded' ? { ...check, verdict: 'warn' } : check,
    ),
  },
  sharpness,
});

/**
 * What a glimpse and a full look say of a frame. `hand`: only a full look sees what is wrong; `toy`: even
 * that is not sure.
 */
const SEEN = {
  good: { glimpse: inPassing('portrait'), full: inFull('portrait'), isGood: true },
  hand: { glimpse: inPassing('portrait'), full: inFull('fringe'), isGood: false },
  toy: { glimpse: inPassing('portrait'), full: inDoubt(inFull('portrait')), isGood: true },
  turned: { glimpse: inPassing('turned-left'), full: inFull('turned-left'), isGood: false },
  blink: { glimpse: inPassing('eyes-closed'), full: inFull('eyes-closed'), isGood: false },
} as const;
type Kind = keyof typeof SEEN;

interface Clip {
  readonly kindAt: (timeMs: number) => Kind;
  readonly lengthMs: number;
  readonly triggersMs?: readonly number[];
}

const FRAME_MS = 1000 / 30;
const PLAN = ringPlan(1920 * 1080 * 1.5);

/** Plays a clip before a machine whose glimpses, counted from 0, and full looks take so long. */
function caught(clip: Clip, glimpse: number | ((count: number) => number), fullMs: number) {
  const glimpseMs = typeof glimpse === 'number' ? () => glimpse : glimpse;
  let state: CatchState = NOTHING_CAUGHT_YET;
  let looking: { readonly id: number; readonly timeMs: number; readonly doneMs: number } | null =
    null;
  let full: {
    readonly next: NonNullable<ReturnType<typeof nextInFull>>;
    readonly doneMs: number;
  } | null = null;
  let turn = 0;
  let mostHeld = 0;
  const triggers = [...(clip.triggersMs ?? [])];
  for (let nowMs = 0; nowMs < clip.lengthMs; nowMs += FRAME_MS) {
    ({ state } = frameCame(state, nowMs, PLAN));
    while (triggers[0] !== undefined && triggers[0] <= nowMs) {
      triggers.shift();
      state = triggered(state);
    }
    if (looking !== null && looking.doneMs <= nowMs) {
      state = glimpsed(state, looking, SEEN[clip.kindAt(looking.timeMs)].glimpse);
      looking = null;
    }
    if (looking === null) {
      const next = nextGlimpse(lookedFrames(state), state.triggersMs, turn);
      looking = next && { ...next, doneMs: nowMs + glimpseMs(turn) };
      turn++;
    }
    if (full !== null && full.doneMs <= nowMs) {
      const { moment, frame } = full.next;
      const { full: rated, isGood } = SEEN[clip.kindAt(frame.timeMs)];
      state = judgedInFull(state, moment, frame, { ...rated, good: isGood });
      full = null;
    }
    if (full === null) {
      const next = nextInFull(state.moments, nowMs);
      full = next && { next, doneMs: nowMs + fullMs };
    }
    const { ring } = state;
    mostHeld = Math.max(mostHeld, heldFrames(state).size - ring.frames.length);
  }
  return { state, mostHeld };
}

/** Good for 200 ms each second and a half, else turned away, blinking or with a hand before it. */
const lively = (goodFromMs: readonly number[], between: Kind): Clip => ({
  lengthMs: 20_000,
  kindAt: (timeMs) =>
    goodFromMs.some((fromMs) => timeMs >= fromMs && timeMs < fromMs + 200) ? 'good' : between,
});

/** Of the moments of 200 ms that begin then, those of which a good frame is kept. */
const keptOf = (times: readonly number[], { kept }: CatchState): readonly number[] =>
  times.filter((fromMs) =>
    kept.some(({ timeMs, good }) => good && timeMs >= fromMs && timeMs < fromMs + 200),
  );

const goodTimes = fc
  .array(fc.integer({ min: 600, max: 2500 }), { minLength: 3, maxLength: 9 })
  .map((gaps) => gaps.reduce<number[]>((times, gap) => [...times, (times.at(-1) ?? 0) + gap], []))
  .map((times) => times.filter((timeMs) => timeMs < 17_000));

describe('the moments of a child', () => {
  test('are all kept, of 200 ms each, on a machine that glimpses at eight frames a second', () => {
    fc.assert(
      fc.property(goodTimes, fc.constantFrom<Kind>('turned', 'blink'), (times, between) => {
        const { state } = caught(lively(times, between), 125, 900);
        expect(keptOf(times, state)).toEqual(times);
      }),
      { numRuns: 40 },
    );
  });

  test('are all kept though the machine stops for half a second now and then', () => {
    fc.assert(
      fc.property(goodTimes, fc.integer({ min: 7, max: 15 }), (times, every) => {
        const glimpseMs = (count: number): number => (count % every === 0 ? 550 : 90);
        const { state } = caught(lively(times, 'turned'), glimpseMs, 900);
        expect(keptOf(times, state)).toEqual(times);
      }),
      { numRuns: 40 },
    );
  });

  test('are kept though a hand, which no glimpse sees, has only just gone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 800 }), (handMs) => {
        const times = [2000, 5000, 8000, 11_000, 14_000];
        const kindAt = (timeMs: number): Kind => {
          const next = times.find((fromMs) => timeMs < fromMs + 200);
          if (next === undefined) return 'turned';
          if (timeMs >= next) return 'good';
          return timeMs >= next - handMs ? 'hand' : 'turned';
        };
        const { state } = caught({ kindAt, lengthMs: 20_000 }, 70, 700);
        expect(keptOf(times, state)).toEqual(times);
      }),
      { numRuns: 25 },
    );
  });

  test('are kept though a toy, of which no look is sure, was there just before or after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 170, max: 400 }), fc.boolean(), (toyMs, isAfter) => {
        const times = [2000, 6000, 10_000, 14_000];
        const kindAt = (timeMs: number): Kind => {
          const fromMs = times.find((from) => timeMs >= from - 1000 && timeMs < from + 1000);
          if (fromMs === undefined) return 'turned';
          if (timeMs >= fromMs && timeMs < fromMs + 200) return 'good';
          const toyFromMs = isAfter ? fromMs + 200 : fromMs - toyMs;
          return timeMs >= toyFromMs && timeMs < toyFromMs + toyMs ? 'toy' : 'turned';
        };
        const { state } = caught({ kindAt, lengthMs: 20_000 }, 70, 700);
        expect(state.kept.map(({ timeMs }) => kindAt(timeMs))).toEqual(times.map(() => 'good'));
      }),
      { numRuns: 25 },
    );
  });

  test('are kept though more moments wait than a slow machine can judge meanwhile', () => {
    const kindAt = (timeMs: number): Kind => {
      const sinceMs = timeMs % 1300;
      if (timeMs > 19_500 || sinceMs % 650 >= 200) return 'turned';
      return sinceMs < 650 ? 'good' : 'hand';
    };
    const times = Array.from({ length: 15 }, (_, at) => 1300 * at);
    const { state } = caught({ kindAt, lengthMs: 90_000 }, 90, 2500);
    expect(keptOf(times, state)).toEqual(times);
  });

  test.each<Kind>(['good', 'toy'])('are kept one of each where all are %s', (kind) => {
    const times = [1000, 2600, 4500, 6600, 8000, 9300];
    const kindAt = (timeMs: number): Kind =>
      times.some((fromMs) => timeMs >= fromMs && timeMs < fromMs + 200) ? kind : 'turned';
    const { state } = caught({ kindAt, lengthMs: 14_000 }, 70, 700);
    expect(state.kept).toHaveLength(times.length);
    expect(state.kept.every(({ good }) => good)).toBe(true);
  });

  test('never hold more frames than stated, however good the child is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Kind>('good', 'hand'),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 }),
        (kind, presses) => {
          const clip = {
            kindAt: () => kind,
            lengthMs: 20_000,
            triggersMs: presses.sort((a, b) => a - b),
          };
          const { state, mostHeld } = caught(clip, 60, 400);
          expect(mostHeld).toBeLessThanOrEqual(MOST_HELD);
          expect(state.ring.frames.length).toBeLessThanOrEqual(PLAN.frames);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('that only a full look finds wrong are no good ones', () => {
    const { state } = caught({ kindAt: () => 'hand', lengthMs: 8000 }, 60, 500);
    expect(state.kept.length).toBeGreaterThan(0);
    expect(state.kept.every(({ good }) => !good)).toBe(true);
  });

  test('of a child who sits still are several, not one', () => {
    const { state } = caught({ kindAt: () => 'good', lengthMs: 12_000 }, 80, 600);
    const times = state.kept.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
    expect(times.length).toBeGreaterThanOrEqual(5);
    const apart = times.slice(1).map((timeMs, at) => timeMs - (times[at] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThan(300);
  });
});

describe('a trigger', () => {
  test('keeps the frame that was meant though every frame breaks a rule', () => {
    const { state } = caught(
      { kindAt: () => 'turned', lengthMs: 9000, triggersMs: [4000] },
      100,
      600,
    );
    const [own] = state.kept;
    expect(state.kept).toHaveLength(1);
    expect(own).toMatchObject({ byHand: true, good: false, judged: 'in full' });
    expect(Math.abs((own?.timeMs ?? 0) - 3700)).toBeLessThan(300);
  });

  test('means the best of the two seconds before it', () => {
    const { state } = caught(
      {
        kindAt: (timeMs) => (timeMs >= 2500 && timeMs < 2700 ? 'good' : 'blink'),
        lengthMs: 9000,
        triggersMs: [3900],
      },
      125,
      600,
    );
    expect(state.kept).toHaveLength(1);
    expect(state.kept[0]).toMatchObject({ good: true });
    expect(state.kept[0]?.timeMs).toBeGreaterThanOrEqual(2500);
    expect(state.kept[0]?.timeMs).toBeLessThan(2700);
  });
});

describe('what is kept', () => {
  const { state } = caught(lively([1000, 3000], 'turned'), 60, 500);

  test('stays when the camera begins anew, whose clock may begin anew, too', () => {
    const again = restarted(state);
    expect(again.kept).toEqual(state.kept);
    const { admitted } = frameCame(again, 0, PLAN);
    expect(admitted?.id).toBe(state.ring.lastId + 1);
  });

  test('is judged by other rules when they change', () => {
    const changed = rejudged(state, ({ report }) => ({ report, good: false }));
    expect(changed.kept.some(({ good }) => good)).toBe(false);
    expect(changed.moments).toEqual([]);
  });
});
