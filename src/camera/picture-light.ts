import { luminance } from '../picture/luminance';
import type { Raster } from '../picture/raster';

/** How light a camera's picture is; encoded luminance, 0 to 255. */
export interface PictureLight {
  /** 1 % of the picture is darker. */
  readonly lowest: number;
  /** 5 % of the picture is darker. */
  readonly low: number;
  /** 1 % of the picture is brighter. */
  readonly highest: number;
}

/** Measures a picture, however small: a hundred pixels are enough. */
export function pictureLight(raster: Raster): PictureLight {
  const sorted = luminance(raster, 'encoded').sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { lowest: at(0.01), low: at(0.05), highest: at(0.99) };
}

/**
 * A covered sensor gives black, or with the gain turned up a dark grey haze: nothing bright in it and
 * no contrast. In a dim room a camera turns up its gain too, and then something stands out.
 */
const COVERED = { highest: 32, contrast: 20 } as const;

export const isBlack = ({ lowest, highest }: PictureLight): boolean =>
  highest < COVERED.highest && highest - lowest < COVERED.contrast;

/**
 * Clipped, rounding aside, where a light wall that is exposed well stays below: 253 of 255 is a wall.
 * A picture with anything left to see in more than a twentieth of it is for the checks to judge.
 */
const CLIPPED = 254;

export const isOverexposed = ({ low }: PictureLight): boolean => low >= CLIPPED;
