import { expect, test } from 'vitest';
import { headCovering } from './head-covering';
import { FRAME, mapOf, type Area } from './synthetic-head';

const HEAD: readonly Area[] = [
  { of: 'hair', x: [-1.2, 1.2], y: [-1.9, 0] },
  { of: 'faceSkin', x: [-1, 1], y: [-1.2, 1.8] },
];
const worn = (...areas: readonly Area[]) => headCovering(mapOf(...HEAD, ...areas), FRAME);

test('hair and a bare forehead are no covering', () => {
  expect(worn()).toEqual({ area: 0, zone: null });
});

test.each(['accessory', 'clothes'] as const)('%s above the brows is, and is shown', (of) => {
  const { area, zone } = worn({ of, x: [-1, 1], y: [-2, -1] });
  expect(area).toBeCloseTo(2, 6);
  expect(zone?.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [400, 200],
    [600, 200],
    [600, 300],
    [400, 300],
  ]);
});

test('glasses, and cloth beside the head or below it, are none', () => {
  const glasses: Area = { of: 'accessory', x: [-1, 1], y: [-0.3, 0.3] };
  const collar: Area = { of: 'clothes', x: [-2.4, 2.4], y: [2, 4] };
  const curtain: Area = { of: 'clothes', x: [1.6, 3], y: [-2, 2] };
  expect(worn(glasses, collar, curtain).area).toBe(0);
});
