import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadGeometry } from '../measure/head-geometry';
import { followed, framingOf, WHOLE_PICTURE, type Framing } from './framing';

const PICTURE = { widthPx: 1920, heightPx: 1080 };
const PLACE = { eyesX: 0.5, eyesY: 0.45, height: 0.6 };

/** A head with its eyes there; it is four and a half inter-eye distances high. */
const head = (x: number, y: number, interEyeDistancePx: number): HeadGeometry => ({
  picture: PICTURE,
  eyeMidpoint: { x, y },
  rollDeg: 0,
  interEyeDistancePx,
  chinBelowEyesPx: 2 * interEyeDistancePx,
  hairTopAboveEyesPx: 2.5 * interEyeDistancePx,
  skullTopAboveEyesPx: 2 * interEyeDistancePx,
  faceLeftPx: -interEyeDistancePx,
  faceRightPx: interEyeDistancePx,
});

/** Where a point of the picture is seen, in parts of a box of that aspect. */
function seen(x: number, y: number, { zoom, shiftX, shiftY }: Framing, aspect: number) {
  const pictureAspect = PICTURE.widthPx / PICTURE.heightPx;
  const across = (x / PICTURE.widthPx - 0.5) * Math.max(1, pictureAspect / aspect);
  const down = (y / PICTURE.heightPx - 0.5) * Math.max(1, aspect / pictureAspect);
  return { x: 0.5 + zoom * across + shiftX, y: 0.5 + zoom * down + shiftY };
}

describe('the framing', () => {
  it('brings a child, low and far away, into the outline', () => {
    const small = head(1000, 700, 80);
    const framing = framingOf(small, PLACE, 1);
    const eyes = seen(1000, 700, framing, 1);
    expect(eyes.x).toBeCloseTo(PLACE.eyesX, 5);
    expect(eyes.y).toBeCloseTo(PLACE.eyesY, 5);
    expect(framing.zoom).toBeCloseTo(PLACE.height / ((4.5 * 80) / PICTURE.heightPx), 5);
  });

  it('never shows less than the whole height, nor enlarges beyond measure', () => {
    expect(framingOf(head(960, 500, 300), PLACE, 1).zoom).toBe(1);
    expect(framingOf(head(960, 500, 20), PLACE, 1).zoom).toBe(2.2);
  });

  it('always fills the box, wherever the head is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: PICTURE.widthPx, noNaN: true }),
        fc.double({ min: 0, max: PICTURE.heightPx, noNaN: true }),
        fc.double({ min: 20, max: 400, noNaN: true }),
        fc.double({ min: 0.5, max: 2.5, noNaN: true }),
        (x, y, interEyePx, aspect) => {
          const framing = framingOf(head(x, y, interEyePx), PLACE, aspect);
          const first = seen(0, 0, framing, aspect);
          const last = seen(PICTURE.widthPx, PICTURE.heightPx, framing, aspect);
          expect(Math.max(first.x, first.y)).toBeLessThanOrEqual(1e-9);
          expect(Math.min(last.x, last.y)).toBeGreaterThanOrEqual(1 - 1e-9);
        },
      ),
    );
  });

  it('rests while the head moves a little, and follows it when it moves far', () => {
    const near = { zoom: 1.1, shiftX: 0.03, shiftY: 0.03 };
    expect(followed(WHOLE_PICTURE, near)).toBe(WHOLE_PICTURE);
    const far = { zoom: 1, shiftX: 0.06, shiftY: 0 };
    expect(followed(WHOLE_PICTURE, far)).toBe(far);
    const larger = { zoom: 1.13, shiftX: 0, shiftY: 0 };
    expect(followed(WHOLE_PICTURE, larger)).toBe(larger);
  });
});
