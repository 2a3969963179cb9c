import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDegrees } from '../geometry/angle';
import { focalLengthOfView, focalLengthOnFilm } from './focal-length';

const sidePx = fc.integer({ min: 100, max: 8000 });

test('a lens as long as the diagonal of film is as long as the diagonal of the picture', () => {
  expect(focalLengthOnFilm(43.2666, { widthPx: 3000, heightPx: 4000 })).toBeCloseTo(5000, 1);
});

test('90 degrees across the wider side are half of it', () => {
  expect(focalLengthOfView(90, { widthPx: 1920, heightPx: 1080 })).toBeCloseTo(960, 9);
  expect(focalLengthOfView(90, { widthPx: 1080, heightPx: 1920 })).toBeCloseTo(960, 9);
});

test('both ways to tell the same lens come to the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 300 }), sidePx, (filmMm, shortPx) => {
      const size = { widthPx: shortPx, heightPx: shortPx * 1.5 };
      const fieldOfViewDeg = 2 * toDegrees(Math.atan(36 / 2 / filmMm));
      const ratio = focalLengthOfView(fieldOfViewDeg, size) / focalLengthOnFilm(filmMm, size);
      expect(ratio).toBeCloseTo(1, 9);
    }),
  );
});
