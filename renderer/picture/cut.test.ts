import { describe, expect, it } from 'vitest';
import type { CropPlan } from '../../src/crop/crop-plan';
import { turnAbout } from '../../src/geometry/angle';
import type { Point } from '../../src/geometry/point';
import { cutMap, type Affine } from './cut';

const plan: CropPlan = {
  centre: { x: 700, y: 420 },
  widthPx: 600,
  heightPx: 800,
  angleDeg: 7,
  scale: 0.59,
  photo: { widthPx: 354, heightPx: 472 },
};

const map = ([a, b, c, d, e, f]: Affine, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** A corner of the cut in the picture: `across` and `down` are −1 or 1. */
const corner = (across: number, down: number): Point =>
  turnAbout(
    {
      x: plan.centre.x + (across * plan.widthPx) / 2,
      y: plan.centre.y + (down * plan.heightPx) / 2,
    },
    plan.centre,
    plan.angleDeg,
  );

describe('cutMap', () => {
  it.each([
    ['upper left', -1, -1, 0, 0],
    ['upper right', 1, -1, 300, 0],
    ['lower left', -1, 1, 0, 400],
    ['lower right', 1, 1, 300, 400],
    ['centre', 0, 0, 150, 200],
  ])('brings the %s of a turned cut to its place', (_, across, down, x, y) => {
    const drawn = map(cutMap(plan, 300), corner(across, down));
    expect(drawn.x).toBeCloseTo(x, 9);
    expect(drawn.y).toBeCloseTo(y, 9);
  });
});
