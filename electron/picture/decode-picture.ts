import sharp, { type Metadata } from 'sharp';
import { Fault } from '../fault';
import { focalLengthPx } from './focal-length';
import { promisedFormat } from './picture-format';
import { CHANNELS, plainBytes, type RawPicture } from './raw-picture';

/** A picture ready for the models, and how large it was in the file (as seen upright). */
export interface DecodedPicture extends RawPicture {
  readonly focalLengthPx: number | null;
  readonly original: { readonly widthPx: number; readonly heightPx: number };
}

/** The longest side of a decoded picture in pixels; larger ones are made smaller while decoding. */
export const MAX_SIDE_PX = 4096;

/**
 * The most pixels a file may hold. JPEG is made smaller while it is read, so that memory stays
 * small; the others are unpacked whole, at up to 8 bytes a pixel.
 */
export const MAX_MEGAPIXELS = { jpeg: 200, other: 64 } as const;

const MEGAPIXEL = 1_000_000;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif']);

// Only these decoders ever see a stranger's file: no SVG, PDF or TIFF by way of a false extension.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
  ],
});

/**
 * Decodes JPEG, PNG, WebP, AVIF, and HEIC where the platform's decoder can. EXIF orientation is
 * applied, any colour space becomes sRGB, transparency becomes white.
 * @param name what messages call the picture
 * @throws {Fault} PICTURE_EMPTY, PICTURE_TOO_LARGE, PICTURE_BROKEN, PICTURE_UNREADABLE,
 *   PICTURE_HEIC_UNSUPPORTED
 */
export async function decodePicture(bytes: Uint8Array, name: string): Promise<DecodedPicture> {
  if (bytes.length === 0) {
    throw new Fault('PICTURE_EMPTY', `${name} is empty; copy it again from where it came from.`);
  }
  const { format, widthPx, heightPx, focalLengthPx } = await readHeader(bytes, name);
  const limit = format === 'jpeg' ? MAX_MEGAPIXELS.jpeg : MAX_MEGAPIXELS.other;
  if (widthPx * heightPx > limit * MEGAPIXEL) {
    throw new Fault(
      'PICTURE_TOO_LARGE',
      `${name} has ${widthPx}×${heightPx} pixels, more than the ${limit} million that can be read; save it smaller.`,
    );
  }
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      limitInputPixels: limit * MEGAPIXEL,
    })
      .autoOrient()
      .resize({
        width: MAX_SIDE_PX,
        height: MAX_SIDE_PX,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (data.length !== info.width * info.height * CHANNELS) {
      throw new Error(`${info.channels} channels where ${CHANNELS} were asked for`);
    }
    return {
      pixels: plainBytes(data),
      widthPx: info.width,
      heightPx: info.height,
      focalLengthPx: focalLengthPx && (focalLengthPx * info.width) / widthPx,
      original: { widthPx, heightPx },
    };
  } catch (error) {
    throw undecodable(bytes, name, error);
  }
}

interface Header {
  readonly format: string;
  /** As seen upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the lens; null where the file does not tell it. */
  readonly focalLengthPx: number | null;
}

async function readHeader(bytes: Uint8Array, name: string): Promise<Header> {
  let header: Metadata;
  try {
    header = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  } catch (error) {
    throw undecodable(bytes, name, error);
  }
  if (!FORMATS.has(header.format)) throw unreadable(name);
  const { width: widthPx, height: heightPx } = header.autoOrient;
  return { format: header.format, widthPx, heightPx, focalLengthPx: focalLengthPx(header) };
}

function undecodable(bytes: Uint8Array, name: string, cause: unknown): Fault {
  const promised = promisedFormat(bytes);
  if (promised === 'unknown') return unreadable(name, cause);
  if (promised === 'heic') {
    return new Fault(
      'PICTURE_HEIC_UNSUPPORTED',
      `${name} is a HEIC picture, which cannot be read on this machine; save it as JPEG, or set the telephone's camera to "most compatible".`,
      { cause },
    );
  }
  return new Fault(
    'PICTURE_BROKEN',
    `${name} is a damaged ${promised.toUpperCase()} picture; copy it again from where it came from.`,
    { cause },
  );
}

function unreadable(name: string, cause?: unknown): Fault {
  return new Fault(
    'PICTURE_UNREADABLE',
    `${name} is not a picture that can be read; give a JPEG, PNG, WebP or AVIF file.`,
    { cause },
  );
}
