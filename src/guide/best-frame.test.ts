import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckId } from '../checks/check-id';
import type { Reason } from '../checks/reason';
import type { CheckResult, Verdict } from '../checks/verdict';
import { judge, type Report } from '../judge';
import { observationSchema, type Observation } from '../observation/observation';
import { parseSpecification } from '../specification/parse-specification';
import { rankFrames, type RatedFrame } from './best-frame';

function example(name: string): Observation {
  const file = new URL(`../examples/${name}.json`, import.meta.url);
  return observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const { specification: NIA } = parseSpecification(
  readFileSync(new URL('../../assets/specs/cn.exitentry.nia.json', import.meta.url), 'utf8'),
);
if (NIA === null) throw new Error('The specification cannot be read.');

const seen = (name: string): Report => judge(example(name), NIA, 'adult');
const nobody = (): Report =>
  judge({ ...example('portrait'), faces: [], appearance: null }, NIA, 'adult');

/** A report with some of its checks answered otherwise. */
const but = (report: Report, changes: Partial<Record<CheckId, Partial<CheckResult>>>): Report => ({
  ...report,
  checks: report.checks.map((check) => ({ ...check, ...changes[check.id] })),
});

const order = (...frames: readonly RatedFrame[]): number[] =>
  rankFrames(frames).map(({ index }) => index);
const frame = (report: Report, sharpness: number | null = 0.8): RatedFrame => ({
  report,
  sharpness,
});

const GOOD = seen('portrait');
const DOUBT: Partial<CheckResult> = { verdict: 'warn', severity: 0.5, reason: 'turnedLeft' };
const FAIL: Partial<CheckResult> = { verdict: 'fail', severity: 1.5, reason: 'turnedLeft' };
const OPEN: Partial<CheckResult> = {
  ...{ verdict: 'not-checked', reason: 'notMeasurable' },
  ...{ severity: null, value: null, limit: null, unit: null },
};

describe('the best of a burst', () => {
  test.each(['eyes-closed', 'mouth-open', 'turned-left'])('is the good frame, not %s', (name) => {
    expect(order(frame(seen(name)), frame(GOOD, 0.5))).toEqual([1, 0]);
  });

  test('has the fewest rules broken, then the fewest in doubt', () => {
    const [one, two] = [but(GOOD, { yaw: FAIL }), but(GOOD, { yaw: FAIL, roll: FAIL })];
    const doubted = but(GOOD, { yaw: DOUBT, roll: DOUBT, pitch: DOUBT });
    const once = but(GOOD, { yaw: DOUBT });
    expect(order(frame(two), frame(one), frame(doubted), frame(once), frame(GOOD))).toEqual([
      4, 3, 2, 1, 0,
    ]);
  });

  test('is never one without a face, nor one that was not judged', () => {
    const bad = but(GOOD, { yaw: FAIL, gaze: FAIL, eyesOpen: FAIL, mouthClosed: FAIL });
    expect(order(frame(nobody(), null), frame(bad))).toEqual([1, 0]);
    const unseen = but(GOOD, { sharpness: OPEN });
    const blurred = but(GOOD, { sharpness: { ...DOUBT, reason: 'blurred' } });
    expect(order(frame(unseen, null), frame(blurred, 0.3))).toEqual([1, 0]);
  });

  test('of frames that all fail alike is the one that fails the least', () => {
    const eyes = (value: number) => but(GOOD, { eyesOpen: { ...FAIL, value } });
    expect(order(frame(eyes(0.02)), frame(eyes(0.11)), frame(eyes(0.06)))).toEqual([1, 2, 0]);
  });

  test('of two alike is the earlier', () => {
    expect(order(frame(GOOD), frame(GOOD), frame(GOOD))).toEqual([0, 1, 2]);
  });
});

describe('of frames that keep the rules, the better', () => {
  test.each<[what: string, Partial<Record<CheckId, Partial<CheckResult>>>]>([
    ['has the eyes wide open', { eyesOpen: { value: 0.18, severity: -0.2 } }],
    ['looks straighter', { gaze: { severity: -0.1 } }],
    ['has the mouth at rest', { mouthClosed: { severity: -0.1 } }],
    ['has the face at rest', { expressionNeutral: { severity: -0.1 } }],
    ['is turned least', { yaw: { severity: -0.1 } }],
  ])('%s', (_, lesser) => {
    expect(order(frame(but(GOOD, lesser)), frame(GOOD))).toEqual([1, 0]);
  });

  test('is the sharper', () => {
    expect(order(frame(GOOD, 0.6), frame(GOOD, 0.9), frame(GOOD, null))).toEqual([1, 0, 2]);
  });

  test('is told with what its score is made of', () => {
    const [first, second] = rankFrames([frame(GOOD, 0.4), frame(GOOD, 0.8)]);
    expect(first).toMatchObject({ index: 1, broken: 0, parts: { eyes: 1, sharpness: 1 } });
    expect(second?.parts.sharpness).toBe(0.5);
    expect(second?.score).toBeCloseTo((first?.score ?? 0) - 0.25 / 2);
  });

  test('an infant, whose eyes may be shut, is told apart by the rest', () => {
    const asleep = judge(example('eyes-closed'), NIA, 'infant');
    expect(rankFrames([frame(asleep, 0.5), frame(asleep, 0.9)])[0]).toMatchObject({
      ...{ index: 1, broken: 0, parts: { eyes: 0 } },
    });
  });
});

const check = (id: CheckId): fc.Arbitrary<CheckResult> =>
  fc
    .record({
      verdict: fc.constantFrom<Verdict>('pass', 'warn', 'fail', 'not-checked'),
      severity: fc.double({ min: -9, max: 3, noNaN: true }),
      value: fc.double({ min: 0, max: 0.5, noNaN: true }),
      open: fc.constantFrom<Reason>('notMeasurable', 'notRequired'),
    })
    .map(({ verdict, severity, value, open }) =>
      verdict === 'not-checked'
        ? { ...{ id, verdict, severity: null, value: null, limit: null }, ...TAIL, reason: open }
        : { ...{ id, verdict, severity, value, limit: { min: 0 } }, ...TAIL, reason: 'ok' },
    );
/** All that the score asks, and one that it does not. */
const ASKED = [
  'eyesOpen',
  'gaze',
  'mouthClosed',
  'expressionNeutral',
  'yaw',
  'roll',
  'hairTied',
] as const;
const TAIL = { unit: null, region: null } as const;

const ratedFrame: fc.Arbitrary<RatedFrame> = fc.record({
  report: fc
    .tuple(...ASKED.map(check))
    .map((checks) => ({ ...nobody(), verdict: 'fail' as const, checks })),
  sharpness: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const burst = fc.array(ratedFrame, { minLength: 1, maxLength: 8 });

describe('whatever the burst', () => {
  test('every frame has one place, and every part and score lies between 0 and 1', () => {
    fc.assert(
      fc.property(burst, (frames) => {
        const ranked = rankFrames(frames);
        expect(ranked.map(({ index }) => index).sort()).toEqual(frames.map((_, index) => index));
        for (const { parts, score } of ranked) {
          for (const part of [...Object.values(parts), score]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  test('what fails nothing comes before what fails', () => {
    fc.assert(
      fc.property(burst, (frames) => {
        const broken = rankFrames(frames).map((ranked) => ranked.broken > 0);
        expect(broken).toEqual([...broken].sort());
      }),
    );
  });

  test('no frame comes further forward by a question left open, nor by a sharpness not measured', () => {
    fc.assert(
      fc.property(burst, fc.nat(), fc.constantFrom('sharpness', ...ASKED), (frames, pick, what) => {
        const at = pick % frames.length;
        const asked = frames[at]?.report.checks.find(({ id }) => id === what);
        fc.pre(asked?.reason !== 'notRequired');
        const place = (of: readonly RatedFrame[]): number => order(...of).indexOf(at);
        const opened = frames.map((one, index): RatedFrame => {
          if (index !== at) return one;
          if (what === 'sharpness') return { ...one, sharpness: null };
          return { ...one, report: but(one.report, { [what]: OPEN }) };
        });
        expect(place(opened)).toBeGreaterThanOrEqual(place(frames));
      }),
    );
  });

  test('the order does not depend on the order of the frames, but for ties', () => {
    fc.assert(
      fc.property(burst, (frames) => {
        const backwards = rankFrames([...frames].reverse());
        const scores = (ranked: typeof backwards) =>
          ranked.map(({ broken, doubtful, score }) => [broken, doubtful, score]);
        expect(scores(backwards)).toEqual(scores(rankFrames(frames)));
      }),
    );
  });
});
