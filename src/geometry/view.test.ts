import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnAbout } from './angle';
import { outOfView, wholeView } from './view';

const side = fc.integer({ min: 10, max: 4000 });
const angle = fc.double({ min: -400, max: 400, noNaN: true });
const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const;

test('a whole picture that is turned loses no corner, and touches its view on all four sides', () => {
  fc.assert(
    fc.property(side, side, angle, (width, height, angleDeg) => {
      const view = wholeView({ width, height }, angleDeg);
      const upright = CORNERS.map(({ x, y }) =>
        turnAbout({ x: x * width, y: y * height }, view.centre, -angleDeg),
      );
      const xs = upright.map(({ x }) => x - view.centre.x);
      const ys = upright.map(({ y }) => y - view.centre.y);
      expect(Math.max(...xs)).toBeCloseTo(view.widthPx / 2, 6);
      expect(Math.min(...xs)).toBeCloseTo(-view.widthPx / 2, 6);
      expect(Math.max(...ys)).toBeCloseTo(view.heightPx / 2, 6);
      expect(Math.min(...ys)).toBeCloseTo(-view.heightPx / 2, 6);
    }),
  );
});

test('what leans to the right by a quarter stands upright in the view of that turn', () => {
  const view = wholeView({ width: 400, height: 300 }, 90);
  expect([view.widthPx, view.heightPx]).toEqual([expect.closeTo(300, 9), expect.closeTo(400, 9)]);
  // The upper edge of the view is the right edge of the picture.
  const [left, right] = [outOfView(view, { x: 0, y: 0 }), outOfView(view, { x: 1, y: 0 })];
  expect(left).toEqual({ x: expect.closeTo(400, 9), y: expect.closeTo(0, 9) });
  expect(right).toEqual({ x: expect.closeTo(400, 9), y: expect.closeTo(300, 9) });
});
