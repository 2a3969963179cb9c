import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centroid, distance, type Point } from './point';
import { grown, insidePolygon } from './polygon';

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

test('what lies inside is told from what lies outside, in a hollow too', () => {
  const arrow = [...SQUARE, { x: 6, y: 8 }]; // the left side is drawn in to the middle
  expect(insidePolygon({ x: 7, y: 8 }, arrow)).toBe(true);
  expect(insidePolygon({ x: 4, y: 8 }, arrow)).toBe(false);
  expect(insidePolygon({ x: 10, y: 8 }, arrow)).toBe(false);
  expect(insidePolygon({ x: 7, y: 13 }, arrow)).toBe(false);
  expect(insidePolygon({ x: 7, y: 8 }, [])).toBe(false);
});

test('the middle of any circle of corners is inside, and nothing beyond it', () => {
  const share = fc.double({ min: 0, max: 0.9, noNaN: true });
  const turn = fc.double({ min: 0, max: 7, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), share, turn, (corners, radius, angle) => {
      const circle = Array.from({ length: corners }, (_, k) => ({
        x: Math.cos((2 * Math.PI * k) / corners),
        y: Math.sin((2 * Math.PI * k) / corners),
      }));
      const at = (r: number) => ({ x: r * Math.cos(angle), y: r * Math.sin(angle) });
      expect(insidePolygon(at(radius), circle)).toBe(true);
      expect(insidePolygon(at(radius + 1.01), circle)).toBe(false);
    }),
  );
});
