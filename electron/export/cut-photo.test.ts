import { describe, expect, it } from 'vitest';
import { turnAbout } from '../../src/geometry/angle';
import type { Point } from '../../src/geometry/point';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { RawPicture } from '../picture/raw-picture';
import { cutPhoto, type PhotoRaster } from './cut-photo';

const GREY = 96;

/** Grey, with soft white dots (Gaussian) at the given points, which may lie between pixels. */
function dotted(widthPx: number, heightPx: number, dots: readonly Point[], radiusPx: number) {
  const pixels = new Uint8Array(widthPx * heightPx * 4).fill(GREY);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  for (const dot of dots) {
    for (let y = Math.floor(dot.y - 4 * radiusPx); y <= dot.y + 4 * radiusPx; y++) {
      for (let x = Math.floor(dot.x - 4 * radiusPx); x <= dot.x + 4 * radiusPx; x++) {
        if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue;
        const awayPx = Math.hypot(x + 0.5 - dot.x, y + 0.5 - dot.y);
        const light = Math.exp(-((awayPx / radiusPx) ** 2) / 2);
        pixels.fill(
          Math.round(GREY + (255 - GREY) * light),
          (y * widthPx + x) * 4,
          (y * widthPx + x) * 4 + 3,
        );
      }
    }
  }
  return { pixels, widthPx, heightPx } satisfies RawPicture;
}

/** Where the plan says that a point of the picture lies in the photo. */
function predicted(plan: CropPlan, point: Point): Point {
  const upright = turnAbout(point, plan.centre, -plan.angleDeg);
  return {
    x: (upright.x - plan.centre.x) * plan.scale + plan.photo.widthPx / 2,
    y: (upright.y - plan.centre.y) * plan.scale + plan.photo.heightPx / 2,
  };
}

/** The centre of light above grey within a window around a point. */
function found(photo: PhotoRaster, near: Point, windowPx: number): Point {
  let weight = 0;
  let x = 0;
  let y = 0;
  for (let row = Math.floor(near.y - windowPx); row <= near.y + windowPx; row++) {
    for (let column = Math.floor(near.x - windowPx); column <= near.x + windowPx; column++) {
      const light = (photo.pixels[(row * photo.widthPx + column) * 3] ?? 0) - GREY;
      if (light < 12) continue;
      weight += light;
      x += light * (column + 0.5);
      y += light * (row + 0.5);
    }
  }
  return { x: x / weight, y: y / weight };
}

function planOf(centre: Point, scale: number, angleDeg: number): CropPlan {
  const photo = { widthPx: 354, heightPx: 472 };
  return {
    centre,
    angleDeg,
    scale,
    photo,
    widthPx: photo.widthPx / scale,
    heightPx: photo.heightPx / scale,
  };
}

describe('cutPhoto', () => {
  const cases = [0.18, 0.37, 0.731, 1, 1.4].flatMap((scale) =>
    [0, 0.4, -7.3, 17.9].map((angleDeg) => ({ scale, angleDeg })),
  );

  it.each(cases)('keeps every point in its place: scale $scale, $angleDeg°', async (at) => {
    const centre = { x: 1500.37, y: 1801.81 };
    const plan = planOf(centre, at.scale, at.angleDeg);
    const dots = [
      { x: -150, y: -210 },
      { x: 150.4, y: -205 },
      { x: 3.3, y: 1.7 },
      { x: -149, y: 210.6 },
      { x: 151, y: 209 },
    ].map((d) =>
      turnAbout(
        { x: centre.x + d.x / at.scale, y: centre.y + d.y / at.scale },
        centre,
        at.angleDeg,
      ),
    );
    const photo = await cutPhoto(dotted(3000, 3600, dots, 3 / at.scale), plan);
    expect(photo.pixels.length).toBe(354 * 472 * 3);
    for (const dot of dots) {
      const expected = predicted(plan, dot);
      const seen = found(photo, expected, 9);
      expect(Math.abs(seen.x - expected.x)).toBeLessThan(0.1);
      expect(Math.abs(seen.y - expected.y)).toBeLessThan(0.1);
    }
  });

  it('reaches the very edges of the picture without a dark fringe', async () => {
    const picture = dotted(354, 472, [], 1);
    const scale = 354 / 353.4;
    const photo = await cutPhoto(picture, planOf({ x: 177 / scale, y: 236 / scale }, scale, 0));
    expect(new Set(photo.pixels)).toEqual(new Set([GREY]));
  });

  it('refuses a plan that reaches beyond the picture', async () => {
    const picture = dotted(708, 944, [], 1);
    await expect(cutPhoto(picture, planOf({ x: 354, y: 472 }, 0.5, 3))).rejects.toThrow(RangeError);
  });
});
