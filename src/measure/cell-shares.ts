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
 * The share of one class among the cells of a polygon (picture pixels), 0 to 1; cells outside the
 * picture do not count. Null where all are outside.
 */
export function shareOf(
  map: ClassMap,
  polygon: readonly Point[],
  wanted: PixelClass,
): number | null {
  let [count, total] = [0, 0];
  const inMap = polygon.map((point) => {
    const { x, y } = intoSquare(map.square, point);
    return { x: x * CLASS_MAP_SIDE, y: y * CLASS_MAP_SIDE };
  });
  spansOf(inMap, MAP_SIZE, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      const cell = map.cells[y * CLASS_MAP_SIDE + x] ?? PIXEL_CLASS.outside;
      if (cell === PIXEL_CLASS.outside) continue;
      if (cell === wanted) count++;
      total++;
    }
  });
  return total > 0 ? count / total : null;
}
