import type { Raster } from '../picture/raster';

/** An upright part of a raster. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The smallest box that holds every pixel of a mask; empty where the mask is. */
export function boxOf(mask: Uint8Array, { widthPx, heightPx }: Raster): Box {
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1];
  for (let y = 0; y < heightPx; y++) {
    const row = mask.subarray(y * widthPx, (y + 1) * widthPx);
    const first = row.indexOf(1);
    if (first < 0) continue;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(1));
  }
  return {
    left,
    top,
    widthPx: Math.max(0, right - left + 1),
    heightPx: Math.max(0, bottom - top + 1),
  };
}

/** Luminance of the box's pixels as the eye sees it: sRGB values weighted as they stand, 0 to 255. */
export function lumaIn(box: Box, { rgba, widthPx }: Raster): Float32Array {
  const luma = new Float32Array(box.widthPx * box.heightPx);
  for (let y = 0; y < box.heightPx; y++) {
    let k = ((box.top + y) * widthPx + box.left) * 4;
    for (let x = 0; x < box.widthPx; x++, k += 4) {
      luma[y * box.widthPx + x] =
        0.2126 * (rgba[k] ?? 0) + 0.7152 * (rgba[k + 1] ?? 0) + 0.0722 * (rgba[k + 2] ?? 0);
    }
  }
  return luma;
}
