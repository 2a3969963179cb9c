import sharp from 'sharp';
import type { Specification } from '../../src/specification/specification';
import { Fault } from '../fault';
import type { PhotoRaster } from './cut-photo';
import { JFIF_BYTES, paddedTo, withJfifHeader } from './jpeg-segments';

export const CHROMAS = ['4:4:4', '4:2:0'] as const;
export type Chroma = (typeof CHROMAS)[number];

/** A finished file and how it came to its size. */
export interface EncodedPhoto {
  readonly bytes: Uint8Array;
  /** libjpeg's scale, 1 to 100. */
  readonly quality: number;
  readonly chroma: Chroma;
  /** Bytes of comment added to reach the smallest accepted size; 0 nearly always. */
  readonly paddingBytes: number;
}

/**
 * A file's limits in bytes, safe under both readings of a kilobyte: the upper one counts 1000 bytes,
 * the lower one 1024.
 */
export interface ByteRange {
  readonly minBytes: number;
  readonly maxBytes: number;
}

export function byteRange({ minKb, maxKb }: Specification['file']): ByteRange {
  return {
    minBytes: minKb === undefined ? 0 : Math.ceil(minKb * 1024),
    maxBytes: maxKb === undefined ? Infinity : Math.floor(maxKb * 1000),
  };
}

/** Beyond this nothing more can be seen; higher only where the smallest accepted size asks for it. */
const BEST_QUALITY = 95;
const HIGHEST_QUALITY = 100;
/** Below this, blocks can be seen in a face; the specification may ask for more. */
const LOWEST_QUALITY = 50;
/** Full colour resolution is kept down to this quality; below it, half of it costs less to the eye. */
const LOWEST_FULL_CHROMA_QUALITY = 75;

/**
 * Encodes the photo as 24-bit baseline JPEG, sRGB with its (0.5 kB) profile, the specification's
 * resolution and no other metadata, at the highest quality whose file fits.
 * @throws {Fault} FILE_SIZE_UNREACHABLE
 */
export async function encodeJpeg(
  raster: PhotoRaster,
  dpi: number,
  file: Specification['file'],
): Promise<EncodedPhoto> {
  const { minBytes, maxBytes } = byteRange(file);
  const lowest = file.minQuality ?? LOWEST_QUALITY;
  const best = Math.max(BEST_QUALITY, lowest);
  const found =
    (await bestFitting(
      raster,
      '4:4:4',
      Math.max(lowest, LOWEST_FULL_CHROMA_QUALITY),
      best,
      maxBytes,
    )) ?? (await bestFitting(raster, '4:2:0', lowest, best, maxBytes));
  if (found === null) throw unreachable(file, lowest);

  const larger =
    found.jpeg.length + JFIF_BYTES < minBytes && found.quality === best
      ? await bestFitting(raster, found.chroma, best, HIGHEST_QUALITY, maxBytes)
      : null;
  const { jpeg, quality, chroma } = larger ?? found;
  const bare = withJfifHeader(jpeg, dpi);
  const bytes = paddedTo(bare, minBytes);
  if (bytes.length > maxBytes) throw unreachable(file, lowest);
  return { bytes, quality, chroma, paddingBytes: bytes.length - bare.length };
}

interface Attempt {
  readonly jpeg: Uint8Array;
  readonly quality: number;
  readonly chroma: Chroma;
}

/** Binary search for the highest quality whose file is not above `maxBytes`; null where none is. */
async function bestFitting(
  raster: PhotoRaster,
  chroma: Chroma,
  lowest: number,
  highest: number,
  maxBytes: number,
): Promise<Attempt | null> {
  let low = lowest;
  let high = highest;
  let quality = highest;
  let best: Attempt | null = null;
  while (low <= high) {
    const jpeg = await encodeOnce(raster, quality, chroma);
    if (jpeg.length + JFIF_BYTES <= maxBytes) {
      best = { jpeg, quality, chroma };
      low = quality + 1;
    } else {
      high = quality - 1;
    }
    quality = Math.floor((low + high) / 2);
  }
  return best;
}

function encodeOnce(raster: PhotoRaster, quality: number, chroma: Chroma): Promise<Uint8Array> {
  return sharp(raster.pixels, {
    raw: { width: raster.widthPx, height: raster.heightPx, channels: 3 },
  })
    .withIccProfile('srgb')
    .jpeg({ quality, chromaSubsampling: chroma, progressive: false })
    .toBuffer();
}

function unreachable({ minKb, maxKb }: Specification['file'], lowest: number): Fault {
  const range = `${minKb === undefined ? 'at most ' : `${minKb} to `}${maxKb} KB`;
  return new Fault(
    'FILE_SIZE_UNREACHABLE',
    `The photo cannot be saved in ${range} at quality ${lowest} or better; take it again with even light and a plain background.`,
  );
}
