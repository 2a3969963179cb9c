import { describe, expect, test } from 'vitest';
import { shoulderTiltDeg } from './shoulders';
import { FRAME, mapOf, type Area } from './synthetic-head';

const EYES_TO_CHIN = 1.8;

const tiltIfSeen = (...areas: readonly Area[]): number | null =>
  shoulderTiltDeg(mapOf(...areas), FRAME, EYES_TO_CHIN);
/** No number at all where a shoulder was not seen. */
const tilt = (...areas: readonly Area[]): number => tiltIfSeen(...areas) ?? NaN;
/** The person's left is the picture's right. */
const left = (y: number, of: Area['of'] = 'clothes'): Area => ({ of, x: [0.5, 3], y: [y, 9] });
const right = (y: number, of: Area['of'] = 'clothes'): Area => ({ of, x: [-3, -0.5], y: [y, 9] });

describe('shoulders', () => {
  test('that are level have no tilt', () => {
    expect(tilt(left(2.4), right(2.4))).toBeCloseTo(0, 6);
  });

  test.each([
    [2.6, 2.4, 0.2],
    [2.4, 2.6, -0.2],
    [3, 2.3, 0.7],
  ])('left at %f, right at %f: positive where the left one hangs lower', (l, r, drop) => {
    const expected = (Math.atan2(drop, 3.6) * 180) / Math.PI;
    expect(Math.abs(tilt(left(l), right(r)) - expected)).toBeLessThan(0.5);
  });

  test('that fall away alike to both sides have no tilt', () => {
    const steps = [0, 1, 2, 3, 4].flatMap<Area>((k) => {
      const [from, y] = [1.3 + 0.2 * k, 2.2 + 0.1 * k];
      return (
        [
          [from, from + 0.2],
          [-from - 0.2, -from],
        ] as const
      ).map((x) => ({ of: 'clothes', x, y: [y, 9] }));
    });
    expect(Math.abs(tilt(...steps))).toBeLessThan(0.5);
  });

  test('that are bare are shoulders too', () => {
    expect(tilt(left(2.5, 'bodySkin'), right(2.5))).toBeCloseTo(0, 6);
  });
});

describe('a shoulder cannot be seen', () => {
  test.each<[string, Area]>([
    ['under long hair', { of: 'hair', x: [1, 3], y: [0, 9] }],
    ['beyond the side of the picture', { of: 'outside', x: [1.4, 9], y: [-9, 9] }],
    ['below the end of the picture', { of: 'outside', x: [-9, 9], y: [2.2, 9] }],
    ['where there is none', { of: 'background', x: [1, 9], y: [-9, 9] }],
  ])('%s', (_, hidden) => {
    expect(tiltIfSeen(left(2.4), right(2.4), hidden)).toBeNull();
  });

  test('whichever of the two it is', () => {
    expect(tiltIfSeen(left(2.4), right(2.4), { of: 'hair', x: [-3, -1], y: [0, 9] })).toBeNull();
  });
});

test('a plait that hides the inner half of one shoulder leaves the outer one to be measured', () => {
  const plait: Area = { of: 'hair', x: [1, 2.1], y: [0, 9] };
  expect(tilt(left(2.4), right(2.4), plait)).toBeCloseTo(0, 6);
  expect(tilt(left(2.8), right(2.4), plait)).toBeGreaterThan(3);
});

test('a strand over a part of a shoulder leaves the rest to be measured', () => {
  const strand: Area = { of: 'hair', x: [1.2, 1.7], y: [0, 9] };
  expect(tilt(left(2.6), right(2.4), strand)).toBeGreaterThan(2);
});
