import { toDegrees } from '../geometry/angle';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { outward } from './sides';
import { cellGrid, type CellGrid, type Upright } from './upright';

/** Where a shoulder begins and the class map ends, from the middle of the face (inter-eye distances). */
const FROM = 1.3;
const TO = 3;
const STEP = 0.05;
/** As many places as lie within one inter-eye distance are looked at: the innermost that show both shoulders. */
const MOST_PLACES = 20;
/** Fewer show no shoulder. */
const LEAST_PLACES = 8;

/**
 * Tilt of the shoulders against the line of the eyes in degrees, positive when the person's left
 * shoulder hangs lower: the median over places equally far from the middle, because shoulders fall away
 * outwards. Null when a shoulder cannot be seen (hair, edge of the picture).
 */
export function shoulderTiltDeg(head: ClassMap, frame: Upright, eyesToChin: number): number | null {
  const grid = cellGrid(frame, head.square);
  const heightAt = (x: number): number | null => shoulderHeight(head, grid, x, 0.6 * eyesToChin);
  const tilts: number[] = [];
  for (let x = FROM; x < TO && tilts.length < MOST_PLACES; x += STEP) {
    const [left, right] = [heightAt(outward('left') * x), heightAt(outward('right') * x)];
    if (left !== null && right !== null) tilts.push(toDegrees(Math.atan2(left - right, 2 * x)));
  }
  if (tilts.length < LEAST_PLACES) return null;
  tilts.sort((a, b) => a - b);
  return tilts[Math.floor(tilts.length / 2)] ?? null;
}

/** Down from `from`, the first that is not background, in inter-eye distances; null where it is no shoulder. */
function shoulderHeight(head: ClassMap, grid: CellGrid, x: number, from: number): number | null {
  const column = Math.round(grid.column(x));
  if (column < 0 || column >= CLASS_MAP_SIDE) return null;
  for (let row = Math.round(grid.row(from)); row < CLASS_MAP_SIDE; row++) {
    const cell = head.cells[row * CLASS_MAP_SIDE + column];
    if (cell === PIXEL_CLASS.background) continue;
    const isShoulder = cell === PIXEL_CLASS.clothes || cell === PIXEL_CLASS.bodySkin;
    return isShoulder ? grid.y(row) : null;
  }
  return null;
}
