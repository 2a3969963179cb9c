import { toRadians } from './angle';
import type { Point } from './point';

/**
 * A square cut from a picture, turned with the head. `angleDeg` is the direction of its top edge,
 * positive clockwise on the screen; `centre` and `sidePx` are in picture pixels.
 */
export interface Square {
  readonly centre: Point;
  readonly sidePx: number;
  readonly angleDeg: number;
}

/** Picture pixels → the square's own coordinates: (0,0) its top left corner, (1,1) its bottom right. */
export function intoSquare(square: Square, point: Point): Point {
  const cos = Math.cos(toRadians(square.angleDeg));
  const sin = Math.sin(toRadians(square.angleDeg));
  const dx = point.x - square.centre.x;
  const dy = point.y - square.centre.y;
  return {
    x: 0.5 + (dx * cos + dy * sin) / square.sidePx,
    y: 0.5 + (dy * cos - dx * sin) / square.sidePx,
  };
}

/** The square's own coordinates → picture pixels; the inverse of `intoSquare`. */
export function outOfSquare(square: Square, point: Point): Point {
  const cos = Math.cos(toRadians(square.angleDeg));
  const sin = Math.sin(toRadians(square.angleDeg));
  const dx = (point.x - 0.5) * square.sidePx;
  const dy = (point.y - 0.5) * square.sidePx;
  return {
    x: square.centre.x + dx * cos - dy * sin,
    y: square.centre.y + dx * sin + dy * cos,
  };
}
