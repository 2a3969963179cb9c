import { toDegrees } from '../geometry/angle';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { outward, type Side } from './sides';
import { cellGrid, type Upright } from './upright';

/** The part of each shoulder that is looked at, from the middle of the face (inter-eye distances). */
const FROM = 1.3;
const TO = 2.3;
const STEP = 0.05;
/** Fewer columns than this show no shoulder. */
const LEAST_COLUMNS = 8;

/**
 * Tilt of the shoulders against the line of the eyes in degrees, positive when the person's left
 * shoulder hangs lower. Null when a shoulder cannot be seen (hair, edge of the picture).
 */
export function shoulderTiltDeg(head: ClassMap, frame: Upright, eyesToChin: number): number | null {
  const left = shoulderHeight('left', head, frame, eyesToChin);
  const right = shoulderHeight('right', head, frame, eyesToChin);
  if (left === null || right === null) return null;
  return toDegrees(Math.atan2(left - right, FROM + TO));
}

function shoulderHeight(
  side: Side,
  head: ClassMap,
  frame: Upright,
  eyesToChin: number,
): number | null {
  const grid = cellGrid(frame, head.square);
  const heights: number[] = [];
  for (let x = FROM; x < TO; x += STEP) {
    const column = Math.round(grid.column(outward(side) * x));
    if (column < 0 || column >= CLASS_MAP_SIDE) continue;
    for (let row = Math.round(grid.row(0.6 * eyesToChin)); row < CLASS_MAP_SIDE; row++) {
      const cell = head.cells[row * CLASS_MAP_SIDE + column];
      if (cell === PIXEL_CLASS.background) continue;
      if (cell === PIXEL_CLASS.clothes || cell === PIXEL_CLASS.bodySkin) heights.push(grid.y(row));
      break;
    }
  }
  if (heights.length < LEAST_COLUMNS) return null;
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? null;
}
