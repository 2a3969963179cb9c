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

/** Calls `visit(column, row)` for every cell inside a polygon (picture pixels). */
export function visitCells(
  map: ClassMap,
  polygon: readonly Point[],
  visit: (column: number, row: number) => void,
): void {
  const inMap = polygon.map((point) => {
    const { x, y } = intoSquare(map.square, point);
    return { x: x * CLASS_MAP_SIDE, y: y * CLASS_MAP_SIDE };
  });
  spansOf(inMap, MAP_SIZE, (row, first, last) => {
    for (let column = first; column <= last; column++) visit(column, row);
  });
}

/**
 * The shares of the classes among the cells of a polygon (picture pixels), each 0 to 1; cells outside
 * the picture do not count. Null where all are outside.
 */
export function classShares(
  map: ClassMap,
  polygon: readonly Point[],
): ((of: PixelClass) => number) | null {
  const counts = new Map<number, number>();
  let total = 0;
  visitCells(map, polygon, (column, row) => {
    const cell = map.cells[row * CLASS_MAP_SIDE + column] ?? PIXEL_CLASS.outside;
    if (cell === PIXEL_CLASS.outside) return;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    total++;
  });
  return total === 0 ? null : (of) => (counts.get(of) ?? 0) / total;
}

/** The share of one class, as of `classShares`. */
export const shareOf = (
  map: ClassMap,
  polygon: readonly Point[],
  wanted: PixelClass,
): number | null => classShares(map, polygon)?.(wanted) ?? null;
