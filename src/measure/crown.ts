import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { cellGrid, type Upright } from './upright';

/** Columns that belong to the head, to either side of its middle, in inter-eye distances. */
const HALF_WIDTH = 1.3;
/** A row with less than this of the head in it is above the head: single hairs do not count. */
const LEAST_RUN = 0.12;

/**
 * `found`: the top of the head with hair and whatever is worn, above the eye line in inter-eye
 * distances. `cut`: the picture ends before the head does. `beyond`: the map does.
 */
export type Crown =
  | { readonly kind: 'found'; readonly aboveEyes: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'beyond' };

/** Climbs from the eyes to the first row without head. */
export function crownIn(map: ClassMap, frame: Upright): Crown {
  const grid = cellGrid(frame, map.square);
  const first = Math.max(0, Math.round(grid.column(-HALF_WIDTH)));
  const last = Math.min(CLASS_MAP_SIDE - 1, Math.round(grid.column(HALF_WIDTH)));
  const least = LEAST_RUN * grid.cellsPerUnit;
  for (let row = Math.round(grid.row(0)); row >= 0; row--) {
    let head = 0;
    let outside = 0;
    for (let column = first; column <= last; column++) {
      const cell = map.cells[row * CLASS_MAP_SIDE + column];
      if (cell === PIXEL_CLASS.outside) outside++;
      else if (cell !== PIXEL_CLASS.background) head++;
    }
    if (head >= least) continue;
    const edge = outside > (last - first) / 2;
    return edge ? { kind: 'cut' } : { kind: 'found', aboveEyes: -grid.y(row + 1) };
  }
  return { kind: 'beyond' };
}
