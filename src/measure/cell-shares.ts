import type { Point } from '../geometry/point';
import {
  CLASS_MAP_SIDE,
  PIXEL_CLASS,
  type ClassMap,
  type PixelClass,
} from '../observation/class-map';
import { intoSquare } from '../geometry/square';
import { spansOf } from '../picture/polygon-mask';

const MAP_SIZE = { widthPx: CLASS_MAP_SIDE, heightPx: CLASS_MAP_SIDE } as const;

/**
 * Calls `visit(first, end)` for every run of cells inside a polygon (picture pixels): indices into
 * the class map, all in one row, `end` the first behind the run.
 */
export function visitRuns(
  map: ClassMap,
  polygon: readonly Point[],
  visit: (first: number, end: number) => void,
): void {
  const inMap = polygon.map((point) => {
    const { x, y } = intoSquare(map.square, point);
    return { x: x * CLASS_MAP_SIDE, y: y * CLASS_MAP_SIDE };
  });
  spansOf(inMap, MAP_SIZE, (row, first, last) => {
    visit(row * CLASS_MAP_SIDE + first, row * CLASS_MAP_SIDE + last + 1);
  });
}

/** A mark for every cell of the map: 1 inside a polygon (picture pixels), else 0. */
export function insideOf(map: ClassMap, polygon: readonly Point[]): Uint8Array {
  const inside = new Uint8Array(map.cells.length);
  visitRuns(map, polygon, (first, end) => inside.fill(1, first, end));
  return inside;
}

/** A mark for every kind of cell: 1 where it is wanted. Live frames ask it at every cell; a call would be slow. */
export function tableOf(kinds: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const kind of kinds) table[kind] = 1;
  return table;
}

/**
 * The shares of the classes among the cells of a polygon (picture pixels), each 0 to 1; cells outside
 * the picture do not count. Null where all are outside.
 */
export function classShares(
  map: ClassMap,
  polygon: readonly Point[],
): ((of: PixelClass) => number) | null {
  const counts = new Uint32Array(PIXEL_CLASS.outside + 1);
  visitRuns(map, polygon, (first, end) => {
    for (let at = first; at < end; at++) {
      const cell = map.cells[at] ?? PIXEL_CLASS.outside;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  });
  const countOf = (of: PixelClass): number => counts[of] ?? 0;
  const total = counts.reduce((sum, count) => sum + count, 0) - countOf(PIXEL_CLASS.outside);
  return total === 0 ? null : (of) => countOf(of) / total;
}

/** The share of one class, as of `classShares`. */
export const shareOf = (
  map: ClassMap,
  polygon: readonly Point[],
  wanted: PixelClass,
): number | null => classShares(map, polygon)?.(wanted) ?? null;
