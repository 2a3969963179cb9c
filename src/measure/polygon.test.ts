import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centroid, distance, type Point } from '../geometry/point';
import { grown } from './polygon';

const SQUARE: readonly Point[] = [
  { x: 3, y: 4 },
  { x: 9, y: 4 },
  { x: 9, y: 12 },
  { x: 3, y: 12 },
];

test('every corner moves straight away from the middle', () => {
  // The corners lie 5 from the middle at (6, 8): 3 across and 4 down.
  expect(grown(SQUARE, 5)).toEqual([
    { x: 0, y: 0 },
    { x: 12, y: 0 },
    { x: 12, y: 16 },
    { x: 0, y: 16 },
  ]);
});

test('by nothing is the same polygon', () => {
  expect(grown(SQUARE, 0)).toEqual(SQUARE);
});

test('every corner is farther from the middle by the same length', () => {
  const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
  const polygon = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 3 });
  fc.assert(
    fc.property(polygon, fc.double({ min: 0, max: 50, noNaN: true }), (corners, by) => {
      const middle = centroid(corners);
      grown(corners, by).forEach((corner, k) => {
        const before = distance(middle, corners[k] ?? middle);
        if (before < 1e-6) return;
        expect(distance(middle, corner) - before).toBeCloseTo(by, 6);
      });
    }),
  );
});

test('a corner in the very middle stays there', () => {
  const middle = { x: 6, y: 8 };
  expect(grown([...SQUARE, middle], 5).at(-1)).toEqual(middle);
});
