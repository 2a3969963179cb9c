import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, type ClassMap, type PixelClass } from '../observation/class-map';
import { tableOf, visitRuns } from './cell-shares';
import { cellInPicture } from './upright';

/** A rectangle of cells: from the first to one beyond the last column and row. */
export interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The corners of a rectangle of cells in picture pixels. */
export const zoneOf = (map: ClassMap, { left, right, top, bottom }: CellBox): readonly Point[] => [
  cellInPicture(map.square, left, top),
  cellInPicture(map.square, right, top),
  cellInPicture(map.square, right, bottom),
  cellInPicture(map.square, left, bottom),
];

export interface FoundCells {
  readonly count: number;
  /** The box around them in picture pixels; null where there are none. */
  readonly zone: readonly Point[] | null;
}

/** The cells of the wanted kinds inside a polygon (picture pixels). */
export function findCells(
  map: ClassMap,
  polygon: readonly Point[],
  kinds: readonly PixelClass[],
): FoundCells {
  const wanted = tableOf(kinds);
  let count = 0;
  let [left, right, top, bottom] = [CLASS_MAP_SIDE, 0, CLASS_MAP_SIDE, 0];
  visitRuns(map, polygon, (first, end) => {
    const row = Math.floor(first / CLASS_MAP_SIDE);
    const start = row * CLASS_MAP_SIDE;
    for (let at = first; at < end; at++) {
      if (wanted[map.cells[at] ?? 0] !== 1) continue;
      count++;
      left = Math.min(left, at - start);
      right = Math.max(right, at - start + 1);
      top = Math.min(top, row);
      bottom = row + 1;
    }
  });
  return { count, zone: count === 0 ? null : zoneOf(map, { left, right, top, bottom }) };
}
