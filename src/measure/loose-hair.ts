import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { cellGrid, cellInPicture, type Upright } from './upright';

/** Below the chin by this much, hair hangs towards the shoulders (inter-eye distances). */
const BELOW_CHIN = 0.1;
const HALF_WIDTH = 2.4;
/** A strip of the shoulders lower than this in the picture and nothing can be said. */
const LEAST_SEEN = 0.3;

/** Hair that hangs below the chin. */
export interface LooseHair {
  /** Its area in squared inter-eye distances. */
  readonly area: number;
  /** The box around it in picture pixels; null when there is none. */
  readonly zone: readonly Point[] | null;
}

/** Null when the picture ends at the chin or little below it. */
export function looseHair(head: ClassMap, frame: Upright, eyesToChin: number): LooseHair | null {
  const grid = cellGrid(frame, head.square);
  const top = Math.round(grid.row(eyesToChin + BELOW_CHIN));
  const first = Math.max(0, Math.round(grid.column(-HALF_WIDTH)));
  const last = Math.min(CLASS_MAP_SIDE - 1, Math.round(grid.column(HALF_WIDTH)));
  let [hair, seen] = [0, 0];
  let [left, right, upper, lower] = [last, first, CLASS_MAP_SIDE, top];
  for (let row = top; row < CLASS_MAP_SIDE; row++) {
    for (let column = first; column <= last; column++) {
      const cell = head.cells[row * CLASS_MAP_SIDE + column];
      if (cell !== PIXEL_CLASS.outside) seen++;
      if (cell !== PIXEL_CLASS.hair) continue;
      hair++;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      upper = Math.min(upper, row);
      lower = Math.max(lower, row + 1);
    }
  }
  const unit = grid.cellsPerUnit;
  if (seen / unit ** 2 < LEAST_SEEN * 2 * HALF_WIDTH) return null;
  const corner = (column: number, row: number): Point => cellInPicture(head.square, column, row);
  return {
    area: hair / unit ** 2,
    zone:
      hair === 0
        ? null
        : [corner(left, upper), corner(right, upper), corner(right, lower), corner(left, lower)],
  };
}
