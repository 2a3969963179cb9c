import { expect, test } from 'vitest';
import { HAND_POINT_COUNT, type Hand } from '../observation/hands';
import { handsWithin } from './seen-hands';

const PHOTO = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

/** A hand whose points lie in a row, `stepPx` apart. */
const handFrom = (x: number, y: number, stepPx: number): Hand => ({
  points: Array.from({ length: HAND_POINT_COUNT }, (_, k) => [x + k * stepPx, y + k]).flat(),
});

test('a hand inside counts with all its points, and with the box around them', () => {
  const [hand, ...more] = handsWithin([handFrom(10, 20, 2)], PHOTO);
  expect(hand?.pointCount).toBe(HAND_POINT_COUNT);
  expect(hand?.zone).toEqual([
    { x: 10, y: 20 },
    { x: 50, y: 20 },
    { x: 50, y: 40 },
    { x: 10, y: 40 },
  ]);
  expect(hand?.areaPx).toBe(800);
  expect(more).toEqual([]);
});

test('of a hand at the edge only what is inside counts', () => {
  // The points at 85, 90 and 95 are inside; 100 lies on the edge.
  const [hand] = handsWithin([handFrom(85, 20, 5)], PHOTO);
  expect(hand?.pointCount).toBe(3);
  expect(hand?.areaPx).toBe(20);
});

test('a hand outside is none', () => {
  expect(handsWithin([handFrom(120, 20, 2), handFrom(10, 120, 2)], PHOTO)).toEqual([]);
});
