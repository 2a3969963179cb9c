import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { cellGrid, type Upright } from './upright';

/** Columns that belong to the head, to either side of its middle, in inter-eye distances. */
const HALF_WIDTH = 1.3;
/** A row with less than this of the head in it is above the head: single hairs do not count. */
const LEAST_RUN = 0.12;

/**
 * The top of the head with hair and whatever is worn, above the eye line in inter-eye distances:
 * the first row without head, climbing from the eyes. Null where the picture or the map ends first.
 */
export function crownAboveEyes(head: ClassMap, frame: Upright): number | null {
  const grid = cellGrid(frame, head.square);
  const first = Math.max(0, Math.round(grid.column(-HALF_WIDTH)));
  const last = Math.min(CLASS_MAP_SIDE - 1, Math.round(grid.column(HALF_WIDTH)));
  const least = LEAST_RUN * grid.cellsPerUnit;
  for (let row = Math.round(grid.row(0)); row >= 0; row--) {
    let [seen, outside] = [0, 0];
    for (let column = first; column <= last; column++) {
      const cell = head.cells[row * CLASS_MAP_SIDE + column];
      if (cell === PIXEL_CLASS.outside) outside++;
      else if (cell !== PIXEL_CLASS.background) seen++;
    }
    if (seen >= least) continue;
    return outside > (last - first) / 2 ? null : -grid.y(row + 0.5);
  }
  return null;
}
