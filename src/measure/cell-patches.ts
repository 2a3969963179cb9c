import { CLASS_MAP_SIDE } from '../observation/class-map';
import type { CellBox } from './found-cells';

/** A connected patch of cells: neighbours share a side. */
export interface CellPatch extends CellBox {
  /** Indices into the class map. */
  readonly cells: readonly number[];
}

/** The connected patches of all cells for which `belongs(index)` holds, in reading order. */
export function cellPatches(belongs: (index: number) => boolean): readonly CellPatch[] {
  const side = CLASS_MAP_SIDE;
  const open = Uint8Array.from({ length: side * side }, (_, index) => (belongs(index) ? 1 : 0));
  const patches: CellPatch[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 1) patches.push(fillFrom(start, open));
  }
  return patches;
}

/** Takes the patch around `start` out of `open`. */
function fillFrom(start: number, open: Uint8Array): CellPatch {
  const side = CLASS_MAP_SIDE;
  const cells = [start];
  let [left, right, top, bottom] = [side, 0, side, 0];
  open[start] = 0;
  for (let k = 0; k < cells.length; k++) {
    const at = cells[k] ?? start;
    const [column, row] = [at % side, Math.floor(at / side)];
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    const neighbours = [
      column > 0 ? at - 1 : -1,
      column < side - 1 ? at + 1 : -1,
      at - side,
      at + side,
    ];
    for (const next of neighbours) {
      if (open[next] !== 1) continue;
      open[next] = 0;
      cells.push(next);
    }
  }
  return { cells, left, right, top, bottom };
}
