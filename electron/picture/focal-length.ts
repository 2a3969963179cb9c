import readExif from 'exif-reader';
import type { Metadata } from 'sharp';
import { z } from 'zod';
import { focalLengthOnFilm } from '../../src/camera/focal-length';

/** The fields of EXIF 2.3 that tell the lens; cameras leave them out, and programs write nonsense. */
const lensSchema = z.object({
  FocalLengthIn35mmFilm: z.number().positive(),
  /** 0 or 1: none. Whether the focal length includes any other zoom, no field says. */
  DigitalZoomRatio: z.union([z.literal(0), z.literal(1)]).optional(),
  /** The size that the camera gave the picture. */
  PixelXDimension: z.number().optional(),
  PixelYDimension: z.number().optional(),
});

/** Shapes of the sensors of cameras that write EXIF; a picture of any other was cut, in the camera or after. */
const SENSOR_SHAPES = [4 / 3, 3 / 2];
const SHAPE_TOLERANCE = 0.01;

/**
 * Focal length of the lens in pixels of the picture as it stands in the file; null where EXIF does not
 * tell it for certain. Of a picture that was cut, by a program or by digital zoom, it is not known; a
 * cut that keeps the sensor's shape and leaves no other trace cannot be noticed.
 */
export function focalLengthPx({
  exif,
  width: widthPx,
  height: heightPx,
}: Pick<Metadata, 'exif' | 'width' | 'height'>): number | null {
  const lens = lensSchema.safeParse(exif && photoFields(exif));
  if (!lens.success || !isSensorShaped(widthPx, heightPx)) return null;
  const { FocalLengthIn35mmFilm, PixelXDimension, PixelYDimension } = lens.data;
  // Some programs turn the pixels and leave these fields as they were.
  const sides = [PixelXDimension, PixelYDimension].filter((side) => side !== undefined);
  if (!sides.every((side) => side === widthPx || side === heightPx)) return null;
  return focalLengthOnFilm(FocalLengthIn35mmFilm, { widthPx, heightPx });
}

function photoFields(exif: Buffer): unknown {
  try {
    return readExif(exif).Photo;
  } catch {
    // Broken EXIF tells nothing of the lens; the picture itself is read and judged all the same.
    return null;
  }
}

function isSensorShaped(widthPx: number, heightPx: number): boolean {
  const shape = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
  return SENSOR_SHAPES.some((sensor) => Math.abs(shape / sensor - 1) < SHAPE_TOLERANCE);
}
