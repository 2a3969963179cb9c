import { distance } from '../geometry/point';
import { intoSquare, type Square } from '../geometry/square';
import { eyeCentres, landmarks, OUTLINE } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import type { PixelStatistics } from '../observation/pixel-statistics';
import { polygonMask } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import { blurUnder } from './blur';

/** Blur that every lens and sensor leaves, in inter-eye distances: what is sharper is told apart by noise. */
const RESIDUE = 0.009;

/**
 * How blurred a face is, in inter-eye distances; `raster` is the square, which holds the whole face.
 * Null where no edge stands out of the noise.
 */
export function faceBlur(raster: Raster, square: Square, face: Face): PixelStatistics['blur'] {
  const outline = landmarks(face, OUTLINE.face).map((point) => {
    const { x, y } = intoSquare(square, point);
    return { x: x * raster.widthPx, y: y * raster.heightPx };
  });
  const blur = blurUnder(polygonMask(outline, raster), raster);
  const { left, right } = eyeCentres(face);
  const eyesPx = (distance(left, right) * raster.widthPx) / square.sidePx;
  return blur && { least: blur.leastPx / eyesPx, most: blur.mostPx / eyesPx };
}

/** Over 0 to 1: as sharp as pictures are; 0.54 at the line that the check of sharpness draws. */
export const sharpnessOf = ({ most }: NonNullable<PixelStatistics['blur']>): number =>
  RESIDUE / Math.hypot(RESIDUE, most);
