import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CropPlan } from './crop-plan';
import { cornersInPicture, intoPhoto, outOfPhoto } from './photo-frame';

const PLAN: CropPlan = {
  centre: { x: 500, y: 400 },
  widthPx: 200,
  heightPx: 100,
  angleDeg: 90,
  scale: 2,
  photo: { widthPx: 400, heightPx: 200 },
};

it('turns clockwise: the upper edge of a cut turned by 90° runs down the right of the picture', () => {
  const clockwise = [
    [550, 300],
    [550, 500],
    [450, 500],
    [450, 300],
  ];
  const corners = cornersInPicture(PLAN).map(({ x, y }) => [Math.round(x), Math.round(y)]);
  expect(corners).toEqual(clockwise);
  expect(intoPhoto(PLAN, { x: 500, y: 400 })).toEqual({ x: 200, y: 100 });
});

it('goes into the photo and out again', () => {
  const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, (x, y, angleDeg) => {
      const plan = { ...PLAN, angleDeg };
      const back = outOfPhoto(plan, intoPhoto(plan, { x, y }));
      expect(back.x).toBeCloseTo(x, 6);
      expect(back.y).toBeCloseTo(y, 6);
    }),
  );
});
