import { toRadians } from '../geometry/angle';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Diagonal of a frame of 35 mm film, which is 36 × 24 mm. */
const FILM_DIAGONAL_MM = Math.hypot(36, 24);

/**
 * Focal length in pixels of a whole, uncut picture.
 * @param filmMm the focal length with which 35 mm film sees as much along its diagonal (EXIF 2.3,
 *   FocalLengthIn35mmFilm; CIPA DCG-001)
 */
export const focalLengthOnFilm = (filmMm: number, { widthPx, heightPx }: Size): number =>
  (filmMm / FILM_DIAGONAL_MM) * Math.hypot(widthPx, heightPx);

/**
 * Focal length in pixels of a lens that draws straight lines straight.
 * @param fieldOfViewDeg across the wider side of the picture, 0 to 180
 */
export const focalLengthOfView = (fieldOfViewDeg: number, { widthPx, heightPx }: Size): number =>
  Math.max(widthPx, heightPx) / 2 / Math.tan(toRadians(fieldOfViewDeg) / 2);
