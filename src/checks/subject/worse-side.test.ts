import { describe, expect, test } from 'vitest';
import { atLeast, atMost, unknown } from '../finding';
import type { Finding } from '../verdict';
import { worseSide } from './worse-side';

const REASONS = {
  left: 'leftEarCovered',
  right: 'rightEarCovered',
  both: 'bothEarsCovered',
} as const;
const judged = { unit: 'ratio', reason: 'hairLoose' } as const;

/** At least 0.7 to be met, broken at 0.5; the value also says which side a region is of. */
const seen = (value: number): Finding =>
  atLeast(value, { pass: 0.7, fail: 0.5 }, { ...judged, region: [[{ x: value, y: 0 }]] });
/** At most 0.2 to be met, broken at 0.4. */
const covered = (value: number): Finding =>
  atMost(value, { pass: 0.2, fail: 0.4 }, { ...judged, region: [[{ x: value, y: 0 }]] });
const HIDDEN = unknown('hiddenByPose');

describe('the worse side is told', () => {
  test.each<[number, number, string, string, number]>([
    [1, 1, 'met', 'ok', 1],
    [0.6, 1, 'near', 'leftEarCovered', 0.6],
    [1, 0.6, 'near', 'rightEarCovered', 0.6],
    [0.1, 0.6, 'broken', 'leftEarCovered', 0.1],
    [0.6, 0.1, 'broken', 'rightEarCovered', 0.1],
    [0.1, 0.1, 'broken', 'bothEarsCovered', 0.1],
    [0.6, 0.6, 'near', 'bothEarsCovered', 0.6],
  ])('left %f, right %f: %s, %s', (left, right, outcome, reason, value) => {
    expect(worseSide({ left: seen(left), right: seen(right) }, REASONS)).toMatchObject({
      ...{ outcome, reason, value, limit: { min: 0.7 } },
    });
  });
});

describe('where both are equally bad, the value is that of the worse one and both places are told', () => {
  test.each([
    [0.1, 0.3],
    [0.3, 0.1],
  ])('least of what must be seen: %f and %f', (left, right) => {
    expect(worseSide({ left: seen(left), right: seen(right) }, REASONS)).toMatchObject({
      ...{ reason: 'bothEarsCovered', value: 0.1 },
      region: [[{ x: left, y: 0 }], [{ x: right, y: 0 }]],
    });
  });

  test.each([
    [0.5, 0.9],
    [0.9, 0.5],
  ])('most of what must not be: %f and %f', (left, right) => {
    expect(worseSide({ left: covered(left), right: covered(right) }, REASONS)).toMatchObject({
      ...{ reason: 'bothEarsCovered', value: 0.9 },
      region: [[{ x: left, y: 0 }], [{ x: right, y: 0 }]],
    });
  });
});

test('where both hold, the value is that of the side nearer to not holding', () => {
  const both = (left: number, right: number) =>
    worseSide({ left: seen(left), right: seen(right) }, REASONS);
  expect(both(0.8, 1)).toMatchObject({ outcome: 'met', value: 0.8, region: null });
  expect(both(1, 0.8)).toMatchObject({ outcome: 'met', value: 0.8, region: null });
  expect(worseSide({ left: covered(0.1), right: covered(0.2) }, REASONS)).toMatchObject({
    outcome: 'met',
    value: 0.2,
  });
});

describe('a side that cannot be seen', () => {
  test('leaves the whole open where the other holds', () => {
    expect(worseSide({ left: HIDDEN, right: seen(1) }, REASONS)).toEqual(HIDDEN);
    expect(worseSide({ left: seen(1), right: HIDDEN }, REASONS)).toEqual(HIDDEN);
    expect(worseSide({ left: HIDDEN, right: HIDDEN }, REASONS)).toEqual(HIDDEN);
  });

  test.each([
    [0.6, 'near'],
    [0.1, 'broken'],
  ])('does not hide what is wrong with the other: %f is %s', (value, outcome) => {
    expect(worseSide({ left: HIDDEN, right: seen(value) }, REASONS)).toMatchObject({
      ...{ outcome, reason: 'rightEarCovered' },
    });
    expect(worseSide({ left: seen(value), right: HIDDEN }, REASONS)).toMatchObject({
      ...{ outcome, reason: 'leftEarCovered' },
    });
  });
});
