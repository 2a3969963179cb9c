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

/** Shares of each class among the cells of a polygon (picture pixels); cells outside do not count. */
export function classShares(map: ClassMap, polygon: readonly Point[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let total = 0;
  const inMap = polygon.map((point) => {
    const { x, y } = intoSquare(map.square, point);
    return { x: x * CLASS_MAP_SIDE, y: y * CLASS_MAP_SIDE };
  });
  spansOf(inMap, MAP_SIZE, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      const cell = map.cells[y * CLASS_MAP_SIDE + x] ?? PIXEL_CLASS.outside;
      if (cell === PIXEL_CLASS.outside) continue;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
      total++;
    }
  });
  return new Map([...counts].map(([cell, count]) => [cell, count / total]));
}

/** The share of one class among a polygon's cells, 0 to 1. */
export const shareOf = (map: ClassMap, polygon: readonly Point[], wanted: PixelClass): number =>
  classShares(map, polygon).get(wanted) ?? 0;
