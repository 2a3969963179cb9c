import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRadians } from '../geometry/angle';
import { cameraDistance } from './camera-distance';

/** Where a pinhole camera sees the eyes of a head that is turned about the middle between them. */
function eyesApartPx(focalLengthPx: number, distanceMm: number, apartMm: number, yawDeg: number) {
  const across = (apartMm / 2) * Math.cos(toRadians(yawDeg));
  const along = (apartMm / 2) * Math.sin(toRadians(yawDeg));
  return focalLengthPx * (across / (distanceMm - along) + across / (distanceMm + along));
}

test('a pinhole camera is as far away as it is, within 0.6 %, however the head is turned', () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      between(200, 9000),
      between(300, 4000),
      between(38, 80),
      between(-35, 35),
      (focalLengthPx, distanceMm, apartMm, yawDeg) => {
        const interEyeDistancePx = eyesApartPx(focalLengthPx, distanceMm, apartMm, yawDeg);
        const seen = cameraDistance(focalLengthPx, { interEyeDistancePx }, { yawDeg }) ?? NaN;
        expect(Math.abs((seen * apartMm) / distanceMm - 1)).toBeLessThan(0.006);
      },
    ),
  );
});

test('without its focal length nobody knows', () => {
  expect(cameraDistance(null, { interEyeDistancePx: 100 }, { yawDeg: 0 })).toBeNull();
});
