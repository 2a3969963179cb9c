import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS, type CheckId } from '../checks/check-id';
import type { CheckResult } from '../checks/verdict';
import type { CropOutcome } from '../crop/crop-plan';
import type { Report } from '../judge';
import { specificationSchema } from '../specification/specification';
import { autoShutter, HOLD_MS, mayShoot, SHUTTER_WAITING } from './auto-shutter';

const FILE = new URL('../../assets/specs/cn.exitentry.nia.json', import.meta.url);
const SPECIFICATION = specificationSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

const CUT: CropOutcome = {
  plan: {
    centre: { x: 500, y: 500 },
    widthPx: 354,
    heightPx: 472,
    angleDeg: 0,
    scale: 1,
    photo: { widthPx: 354, heightPx: 472 },
  },
  refusal: null,
};

type Change = Pick<CheckResult, 'verdict' | 'reason'>;

/** A report in which all passes but for the changes. */
function report(changes: Partial<Record<CheckId, Change>> = {}, crop = CUT): Report {
  const fine: Change = { verdict: 'pass', reason: 'ok' };
  const nothing = { severity: null, value: null, limit: null, unit: null, region: null };
  return {
    specification: SPECIFICATION.id,
    policy: null,
    subject: 'adult',
    relaxed: [],
    light: null,
    verdict: 'pass',
    checks: CHECK_IDS.map((id) => ({ id, ...nothing, ...(changes[id] ?? fine) })),
    head: null,
    crop,
  };
}

const GOOD = report();
const CLOSED = report({ eyesOpen: { verdict: 'fail', reason: 'bothEyesClosed' } });

function play(frames: readonly (readonly [atMs: number, report: Report])[], holdMs?: number) {
  return frames.reduce(
    (state, [atMs, seen]) => autoShutter(state, seen, SPECIFICATION, atMs, holdMs),
    SHUTTER_WAITING,
  ).phase;
}

describe('a photo may be taken', () => {
  it('when all passes, or is only warned of', () => {
    expect(mayShoot(GOOD, SPECIFICATION)).toBe(true);
    const loose = report({ hairTied: { verdict: 'warn', reason: 'hairLoose' } });
    expect(mayShoot(loose, SPECIFICATION)).toBe(true);
  });

  it('not when anything fails, or no photo can be cut', () => {
    expect(mayShoot(CLOSED, SPECIFICATION)).toBe(false);
    expect(mayShoot({ ...GOOD, crop: null }, SPECIFICATION)).toBe(false);
    const refused: CropOutcome = { plan: null, refusal: { code: 'rulesConflict' }, wished: null };
    expect(mayShoot(report({}, refused), SPECIFICATION)).toBe(false);
  });

  it('not while a blocking check waits to be seen', () => {
    const unseen = report({ eyesVisible: { verdict: 'not-checked', reason: 'needsAppearance' } });
    expect(mayShoot(unseen, SPECIFICATION)).toBe(false);
    const checks = GOOD.checks.filter(({ id }) => id !== 'eyesVisible');
    expect(mayShoot({ ...GOOD, checks }, SPECIFICATION)).toBe(false);
  });

  it('when a check was not made that does not block, or has nothing to check', () => {
    const unseen = report({ earsVisible: { verdict: 'not-checked', reason: 'hiddenByPose' } });
    expect(mayShoot(unseen, SPECIFICATION)).toBe(true);
    const silent = report({
      bottomMargin: { verdict: 'not-checked', reason: 'specificationSilent' },
    });
    expect(mayShoot(silent, SPECIFICATION)).toBe(true);
  });

  it('when a blocking check can never be made: shoulders under long hair', () => {
    const hidden = report({ shouldersLevel: { verdict: 'not-checked', reason: 'notMeasurable' } });
    expect(mayShoot(hidden, SPECIFICATION)).toBe(true);
  });
});

describe('the shutter', () => {
  const good = (...atMs: number[]) => atMs.map((at) => [at, GOOD] as const);

  it('is ready when all has held for 600 ms', () => {
    expect(play(good(0, 200, 400, 599))).toBe('holding');
    expect(play(good(0, 200, 400, 600))).toBe('ready');
    expect(play(good(0, 200, 300), 300)).toBe('ready');
  });

  it('gives a person with a warning four seconds to follow its hint', () => {
    const loose = report({ hairTied: { verdict: 'warn', reason: 'hairLoose' } });
    const every = (lastMs: number) =>
      Array.from({ length: lastMs / 200 + 1 }, (_, k) => [k * 200, loose] as const);
    expect(play(every(3800))).toBe('holding');
    expect(play(every(4000))).toBe('ready');
    expect(play([...every(3000), [3200, GOOD]])).toBe('ready');
  });

  it('starts anew after a single bad report', () => {
    const blink = [...good(0, 200, 400), [500, CLOSED] as const];
    expect(play(blink)).toBe('waiting');
    expect(play([...blink, ...good(600, 800, 1000)])).toBe('holding');
    expect(play([...blink, ...good(600, 800, 1000, 1200)])).toBe('ready');
  });

  it('is no longer ready when a report breaks', () => {
    expect(play([...good(0, 200, 400, 600), [700, CLOSED]])).toBe('waiting');
  });

  it('counts no time in which nothing was seen', () => {
    expect(play(good(0, 1000))).toBe('holding');
    expect(play(good(0, 1000, 1300, 1600))).toBe('ready');
  });

  it('is ready only after 600 ms of nothing but good reports', () => {
    const frames = fc.array(
      fc.record({
        afterMs: fc.integer({ min: 10, max: 500 }),
        good: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(frames, (steps) => {
        let state = SHUTTER_WAITING;
        let nowMs = 0;
        let lastBadMs = 0;
        for (const step of steps) {
          nowMs += step.afterMs;
          if (!step.good) lastBadMs = nowMs;
          state = autoShutter(state, step.good ? GOOD : CLOSED, SPECIFICATION, nowMs);
          if (state.phase !== 'ready') continue;
          expect(step.good).toBe(true);
          expect(nowMs - lastBadMs).toBeGreaterThanOrEqual(HOLD_MS);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
