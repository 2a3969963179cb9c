import type { Point } from '../geometry/point';
import type { Face } from './observation';

/** The box around a face's mesh, along the picture's edges, in picture pixels. */
export interface FaceExtent {
  readonly middle: Point;
  readonly widthPx: number;
  readonly heightPx: number;
}

export function faceExtent({ landmarks }: Face): FaceExtent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < landmarks.length; at += 3) {
    const [x = 0, y = 0] = [landmarks[at], landmarks[at + 1]];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return {
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
    widthPx: right - left,
    heightPx: bottom - top,
  };
}

/** Whether the middle of one face lies in the inner half of another. */
export function overlaps(one: Face, other: Face): boolean {
  const [{ middle: a }, { middle: b, widthPx, heightPx }] = [faceExtent(one), faceExtent(other)];
  return Math.abs(a.x - b.x) < widthPx / 2 && Math.abs(a.y - b.y) < heightPx / 2;
}
