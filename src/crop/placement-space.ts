import type { HeadGeometry } from '../measure/head-geometry';
import { turnAbout } from '../geometry/angle';
import type { Point } from '../geometry/point';
import type { Placement } from './aim';
import type { Demand } from './demand';
import type { HalfSpace, Triple } from './half-space';

/**
 * `constant + perReach * reach + perEyeX * (eyeX * reach) + perEyeY * (eyeY * reach) <= 0`, where
 * `reach` is picture pixels per photo pixel. Seen from the picture in this way, everything that is
 * asked of a placement is linear.
 */
export interface LinearLimit {
  readonly constant: number;
  readonly perReach: number;
  readonly perEyeX: number;
  readonly perEyeY: number;
}

/** Both ends of a demand, each `slackPx` photo pixels wider than it says. */
export function limitsOf(demand: Demand, slackPx: number): readonly LinearLimit[] {
  const { perScale, perEyeX, perEyeY, constantPx, minPx, maxPx } = demand;
  // Narrowing must leave at least half of the range.
  const slack = Math.max(slackPx, (minPx - maxPx) / 4);
  const atLeast = {
    constant: -perScale,
    perReach: minPx - slack - constantPx,
    perEyeX: -perEyeX,
    perEyeY: -perEyeY,
  };
  if (!Number.isFinite(maxPx)) return [atLeast];
  const atMost = { constant: perScale, perReach: constantPx - maxPx - slack, perEyeX, perEyeY };
  return [atLeast, atMost];
}

const OUTWARDS: readonly Point[] = [
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
];

/** That the photo, turned with the head, lies inside the picture. */
export function pictureLimits(
  { picture, eyeMidpoint, rollDeg }: HeadGeometry,
  photo: { readonly widthPx: number; readonly heightPx: number },
): readonly LinearLimit[] {
  return OUTWARDS.map((outward) => {
    const upright = turnAbout(outward, { x: 0, y: 0 }, -rollDeg);
    // The photo's corner that reaches farthest in this direction.
    const cornerX = upright.x > 0 ? photo.widthPx : 0;
    const cornerY = upright.y > 0 ? photo.heightPx : 0;
    const room =
      Math.max(outward.x * picture.widthPx, 0) +
      Math.max(outward.y * picture.heightPx, 0) -
      outward.x * eyeMidpoint.x -
      outward.y * eyeMidpoint.y;
    return {
      constant: -room,
      perReach: upright.x * cornerX + upright.y * cornerY,
      perEyeX: -upright.x,
      perEyeY: -upright.y,
    };
  });
}

/** All placements, as points around the one that is aimed at. */
export interface PlacementSpace {
  readonly halfSpace: (limit: LinearLimit) => HalfSpace;
  readonly placementAt: (point: Triple) => Placement;
}

/**
 * The space around `aim` in which distance counts photo pixels: how much smaller the head becomes,
 * and how far the eyes move across and down. `headHeight` is in picture pixels.
 */
export function spaceAround(aim: Placement, headHeight: number): PlacementSpace {
  const reach = 1 / aim.scale;
  const reachPerPx = reach / (headHeight * aim.scale);
  return {
    halfSpace: ({ constant, perReach, perEyeX, perEyeY }) => {
      const here = perReach + perEyeX * aim.eyeX + perEyeY * aim.eyeY;
      return {
        normal: [here * reachPerPx, perEyeX * reach, perEyeY * reach],
        limit: -(constant + here * reach),
      };
    },
    placementAt: ([smaller, across, down]) => {
      const farther = reach + smaller * reachPerPx;
      return {
        scale: 1 / farther,
        eyeX: aim.eyeX + (across * reach) / farther,
        eyeY: aim.eyeY + (down * reach) / farther,
      };
    },
  };
}
