import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intoSquare, outOfSquare } from './square';

const length = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ x: length(-4000, 4000), y: length(-4000, 4000) });
const square = fc.record({
  centre: point,
  sidePx: length(10, 4000),
  angleDeg: length(-180, 180),
});

test('into the square and out of it again is where one was', () => {
  fc.assert(
    fc.property(square, point, (where, p) => {
      const back = outOfSquare(where, intoSquare(where, p));
      expect(Math.hypot(back.x - p.x, back.y - p.y)).toBeLessThan(1e-6);
    }),
  );
});

test('a square turned clockwise has its top edge going down to the right', () => {
  const turned = { centre: { x: 0, y: 0 }, sidePx: 2, angleDeg: 45 };
  const [left, right] = [outOfSquare(turned, { x: 0, y: 0 }), outOfSquare(turned, { x: 1, y: 0 })];
  expect(left.x).toBeCloseTo(0);
  expect(left.y).toBeCloseTo(-Math.SQRT2);
  expect(right.x).toBeCloseTo(Math.SQRT2);
  expect(right.y).toBeCloseTo(0);
});
