import { CLASS_MAP_SIDE } from '../observation/class-map';
import { tableOf } from './cell-shares';
import type { CellBox } from './found-cells';

/** Cells side by side in one row: indices into the class map, `end` the first behind them. */
export interface CellRun {
  readonly first: number;
  readonly end: number;
}

/** A connected patch of cells: neighbours share a side. */
export interface CellPatch extends CellBox {
  /** From the top down, and in a row from the left. */
  readonly runs: readonly CellRun[];
  readonly count: number;
}

/**
 * The connected patches of all cells of the wanted kinds, in reading order.
 * @param cells a class map's, or as many of other kinds below 256
 * @param isIn which of them count, by their index; all, where it is left out
 */
export function cellPatches(
  cells: Uint8Array,
  kinds: readonly number[],
  isIn?: (index: number) => boolean,
): readonly CellPatch[] {
  const runs = cellRuns(cells, kinds, isIn);
  const firsts = firstRunOfEach(runs);
  const patches = new Map<number, CellRun[]>();
  for (const [index, run] of runs.entries()) {
    const first = firsts[index] ?? index;
    const patch = patches.get(first);
    if (patch === undefined) patches.set(first, [run]);
    else patch.push(run);
  }
  return [...patches.values()].map(patchOf);
}

/** Whether `test(index)` holds for any of its cells. */
export function hasCell({ runs }: CellPatch, test: (index: number) => boolean): boolean {
  for (const { first, end } of runs) {
    for (let at = first; at < end; at++) if (test(at)) return true;
  }
  return false;
}

/** For how many of its cells `test(index)` holds. */
export function countCells({ runs }: CellPatch, test: (index: number) => boolean): number {
  let count = 0;
  for (const { first, end } of runs) {
    for (let at = first; at < end; at++) if (test(at)) count++;
  }
  return count;
}

/** The runs of all cells of the wanted kinds, row by row and in a row from the left; as of `cellPatches`. */
export function cellRuns(
  cells: Uint8Array,
  kinds: readonly number[],
  isIn?: (index: number) => boolean,
): readonly CellRun[] {
  const wanted = tableOf(kinds);
  const runs: CellRun[] = [];
  for (let row = 0; row < cells.length; row += CLASS_MAP_SIDE) {
    const rowEnd = row + CLASS_MAP_SIDE;
    let first = -1;
    for (let at = row; at < rowEnd; at++) {
      if (wanted[cells[at] ?? 0] === 1 && (isIn === undefined || isIn(at))) {
        if (first < 0) first = at;
      } else if (first >= 0) {
        runs.push({ first, end: at });
        first = -1;
      }
    }
    if (first >= 0) runs.push({ first, end: rowEnd });
  }
  return runs;
}

/** For each run the index of the first one of its patch: runs that lie above one another are joined. */
function firstRunOfEach(runs: readonly CellRun[]): Int32Array {
  const parents = Int32Array.from(runs.keys());
  const firstOf = (index: number): number => {
    let at = index;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) at = up;
    parents[index] = at;
    return at;
  };
  let above = 0;
  for (const [index, { first, end }] of runs.entries()) {
    while ((runs[above]?.end ?? first) + CLASS_MAP_SIDE <= first) above++;
    for (let at = above; at < index; at++) {
      if ((runs[at]?.first ?? end) + CLASS_MAP_SIDE >= end) break;
      const [a, b] = [firstOf(at), firstOf(index)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return Int32Array.from(runs.keys(), firstOf);
}

function patchOf(runs: readonly CellRun[]): CellPatch {
  let [left, right, top, bottom, count] = [CLASS_MAP_SIDE, 0, CLASS_MAP_SIDE, 0, 0];
  for (const { first, end } of runs) {
    const row = Math.floor(first / CLASS_MAP_SIDE);
    left = Math.min(left, first - row * CLASS_MAP_SIDE);
    right = Math.max(right, end - row * CLASS_MAP_SIDE);
    top = Math.min(top, row);
    bottom = row + 1;
    count += end - first;
  }
  return { runs, count, left, right, top, bottom };
}
