import { describe, expect, test } from 'vitest';
import { withPixels } from '../faultless-evidence';
import { illuminationUniformity } from './illumination-uniformity';
import { naturalColour } from './natural-colour';

const patch = (luminance: number, a = 15, b = 16) => ({
  ...{ luminance, lab: { l: 65, a, b }, histogram: [] },
});
type Patch = ReturnType<typeof patch>;
const cheeks = (leftCheek: Patch | null, rightCheek: Patch | null) =>
  withPixels({ skin: { leftCheek, rightCheek, forehead: null } });

describe('light from one side', () => {
  test.each([
    [100, 40, 'lightFromLeft'],
    [40, 100, 'lightFromRight'],
  ])('left cheek %i, right cheek %i: %s', (left, right, reason) => {
    expect(illuminationUniformity(cheeks(patch(left), patch(right)))).toMatchObject({
      ...{ outcome: 'broken', reason },
      value: expect.closeTo(0.4, 9),
    });
  });

  test('is the same question in dim and in bright light', () => {
    const dim = illuminationUniformity(cheeks(patch(10), patch(8)));
    const bright = illuminationUniformity(cheeks(patch(200), patch(160)));
    expect(dim).toEqual(bright);
    expect(dim.outcome).toBe('met');
  });
});

describe('natural colour', () => {
  const distance = (a: number, b: number): number => {
    const found = naturalColour(cheeks(patch(90, a, b), patch(90, a, b)));
    return found.outcome === 'unknown' ? NaN : found.value;
  };

  test.each([
    [5, 5, 0],
    [25, 35, 0],
    [15, 20, 0],
    [4, 20, 1],
    [28, 20, 3],
    [15, 40, 5],
    [15, 1, 4],
    [28, 39, 5],
    [2, 1, 5],
    [0, 0, Math.hypot(5, 5)],
  ])('a* %f, b* %f lies %f from skin (OFIQ 1.0.3)', (a, b, expected) => {
    expect(distance(a, b)).toBeCloseTo(expected, 9);
  });

  test.each([
    [-0.1, 20],
    [20, -0.1],
    [-30, -30],
  ])('a* %f, b* %f is never skin', (a, b) => {
    expect(naturalColour(cheeks(patch(90, a, b), patch(90, a, b)))).toMatchObject({
      ...{ outcome: 'broken', value: 100, reason: 'colourCast' },
    });
  });

  test('is that of both cheeks together', () => {
    expect(naturalColour(cheeks(patch(90, 35, 20), patch(90, 19, 20)))).toMatchObject({
      ...{ outcome: 'met', value: expect.closeTo(2, 9) },
    });
  });

  test('is that of the one cheek that is bare', () => {
    expect(naturalColour(cheeks(null, patch(90, 40, 20)))).toMatchObject({ value: 15 });
  });
});
