import type { Point } from '../geometry/point';

/** Calls `visit(y, firstX, lastX)` for every row span of whole pixels inside a polygon (even-odd). */
export function spansOf(
  polygon: readonly Point[],
  size: { readonly widthPx: number; readonly heightPx: number },
  visit: (y: number, firstX: number, lastX: number) => void,
): void {
  const ys = polygon.map((point) => point.y);
  const top = Math.max(0, Math.ceil(Math.min(...ys) - 0.5));
  const bottom = Math.min(size.heightPx - 1, Math.floor(Math.max(...ys) - 0.5));
  for (let y = top; y <= bottom; y++) {
    const crossings = crossingsAt(polygon, y + 0.5);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil((crossings[k] ?? 0) - 0.5));
      const last = Math.min(size.widthPx - 1, Math.ceil((crossings[k + 1] ?? 0) - 0.5) - 1);
      if (first <= last) visit(y, first, last);
    }
  }
}

/** A mask of 0 and 1, row by row: 1 where the pixel's centre lies inside the polygon. */
export function polygonMask(
  polygon: readonly Point[],
  size: { readonly widthPx: number; readonly heightPx: number },
): Uint8Array {
  const mask = new Uint8Array(size.widthPx * size.heightPx);
  spansOf(polygon, size, (y, first, last) => {
    mask.fill(1, y * size.widthPx + first, y * size.widthPx + last + 1);
  });
  return mask;
}

function crossingsAt(polygon: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    if (previous !== undefined && previous.y < y !== point.y < y) {
      // From the upper end, so that polygons on either side of an edge agree to the last bit.
      const [from, to] = previous.y < point.y ? [previous, point] : [point, previous];
      crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
    }
    previous = point;
  }
  return crossings.sort((a, b) => a - b);
}
