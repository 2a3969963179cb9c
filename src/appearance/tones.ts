import type { Raster } from '../picture/raster';
import { linearToLab } from '../picture/lab';
import { linearLuminanceAt } from '../picture/luminance';

/** Tones of the pixels under a mask. */
export interface Tones {
  /** Lightness of the middle pixel, L* 0 to 100. */
  readonly medianL: number;
  /** Lightness that a tenth of the pixels exceed, L* 0 to 100. */
  readonly brightL: number;
  /** Share of pixels of which a channel is at its upper end, 0 to 1. */
  readonly clippedShare: number;
  /** Entropy of the 256-bin histogram of linear luminance, 0 to 8 (OFIQ 1.0.3 DynamicRange). */
  readonly entropyBit: number;
}

/** sRGB values from here on hold no detail any more: JPEG leaves 255 a little undershot. */
const CLIPPED = 253;

/** Null when nothing lies under the mask. */
export function tonesUnder(mask: Uint8Array, raster: Raster): Tones | null {
  const { rgba } = raster;
  const histogram = new Float64Array(256);
  let count = 0;
  let clipped = 0;
  for (let at = 0, k = 0; at < mask.length; at++, k += 4) {
    if (mask[at] !== 1) continue;
    const r = rgba[k] ?? 0;
    const g = rgba[k + 1] ?? 0;
    const b = rgba[k + 2] ?? 0;
    const bin = Math.round(linearLuminanceAt(rgba, k));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
    if (r >= CLIPPED || g >= CLIPPED || b >= CLIPPED) clipped++;
    count++;
  }
  if (count === 0) return null;
  let entropyBit = 0;
  for (const bin of histogram) {
    if (bin > 0) entropyBit -= (bin / count) * Math.log2(bin / count);
  }
  return {
    medianL: lightnessAt(histogram, 0.5 * count),
    brightL: lightnessAt(histogram, 0.9 * count),
    clippedShare: clipped / count,
    entropyBit,
  };
}

/** L* where the running count of the histogram reaches `rank`, with shares of a bin. */
function lightnessAt(histogram: Float64Array, rank: number): number {
  let before = 0;
  for (let bin = 0; bin < histogram.length; bin++) {
    const here = histogram[bin] ?? 0;
    if (here > 0 && before + here >= rank) {
      const light = Math.max(0, bin - 0.5 + (rank - before) / here) / 255;
      return linearToLab(light, light, light).l;
    }
    before += here;
  }
  return 0;
}
