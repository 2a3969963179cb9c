import { expect, it } from 'vitest';
import { lensPlace } from './lens-place';

it('is beyond its edge', () => {
  expect(lensPlace('top', 0.5)).toEqual({ x: 0, y: -1 });
  expect(lensPlace('right', 0.5)).toEqual({ x: 1, y: 0 });
  expect(lensPlace('bottom', 0.5)).toEqual({ x: 0, y: 1 });
  expect(lensPlace('left', 0.5)).toEqual({ x: -1, y: 0 });
});

it('near a corner is aside, too', () => {
  expect(lensPlace('top', 0).x).toBeLessThan(0);
  expect(lensPlace('top', 1).x).toBeGreaterThan(0);
  expect(lensPlace('left', 1).y).toBeGreaterThan(0);
});
