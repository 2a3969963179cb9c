import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import type { CellBox } from './found-cells';

const { background } = PIXEL_CLASS;

/** A connected patch of cells: neighbours share a side. */
export interface CellPatch extends CellBox {
  /** Indices into the class map. */
  readonly cells: readonly number[];
}

/**
 * The connected patches of all cells for which `belongs(cell, index)` holds, in reading order.
 * Background belongs to none.
 * @param cells a class map's
 */
export function cellPatches(
  cells: Uint8Array,
  belongs: (cell: number, index: number) => boolean,
): readonly CellPatch[] {
  const open = new Uint8Array(cells.length);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? background;
    if (cell !== background && belongs(cell, index)) open[index] = 1;
  }
  const patches: CellPatch[] = [];
  for (let start = open.indexOf(1); start >= 0; start = open.indexOf(1, start + 1)) {
    patches.push(fillFrom(start, open));
  }
  return patches;
}

/** Takes the patch around `start` out of `open`. */
function fillFrom(start: number, open: Uint8Array): CellPatch {
  const side = CLASS_MAP_SIDE;
  const cells: number[] = [];
  let [left, right, top, bottom] = [side, 0, side, 0];
  const take = (index: number): void => {
    if (open[index] !== 1) return;
    open[index] = 0;
    cells.push(index);
  };
  take(start);
  for (let k = 0; k < cells.length; k++) {
    const at = cells[k] ?? start;
    const row = Math.floor(at / side);
    const column = at - row * side;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    if (column > 0) take(at - 1);
    if (column < side - 1) take(at + 1);
    take(at - side);
    take(at + side);
  }
  return { cells, left, right, top, bottom };
}
