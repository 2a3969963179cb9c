import { outOfSquare, type Square } from '../../geometry/square';
import type { PixelStatistics } from '../../observation/pixel-statistics';
import type { Region } from '../verdict';

type BoxInSquare = NonNullable<PixelStatistics['shine']>['box'];

/** A box in a square as a region of the picture; null where there is none. */
export function boxRegion(square: Square, box: BoxInSquare): Region | null {
  if (box === null) return null;
  const { left, top, right, bottom } = box;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return [corners.map((corner) => outOfSquare(square, corner))];
}
