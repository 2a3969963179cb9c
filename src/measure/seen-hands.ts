import type { Point } from '../geometry/point';
import { insidePolygon } from '../geometry/polygon';
import { handPoints, type Hand } from '../observation/hands';

/** A hand as far as it lies within a place of the picture. */
export interface SeenHand {
  /** How many of its 21 points lie there. */
  readonly pointCount: number;
  /** The box around those points in picture pixels, corner by corner. */
  readonly zone: readonly Point[];
  /** Its area in squared picture pixels. */
  readonly areaPx: number;
}

/** The hands of which at least one point lies inside a polygon (picture pixels). */
export function handsWithin(
  hands: readonly Hand[],
  polygon: readonly Point[],
): readonly SeenHand[] {
  return hands.flatMap((hand) => {
    const inside = handPoints(hand).filter((point) => insidePolygon(point, polygon));
    if (inside.length === 0) return [];
    const xs = inside.map(({ x }) => x);
    const ys = inside.map(({ y }) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const zone = [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ];
    return [{ pointCount: inside.length, zone, areaPx: (right - left) * (bottom - top) }];
  });
}
