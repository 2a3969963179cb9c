import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Specification } from '../../src/specification/specification';
import { byteRange, encodeJpeg } from './encode-jpeg';
import type { PhotoRaster } from './cut-photo';

const WIDTH = 354;
const HEIGHT = 472;
const source: Specification['file'] = { source: ['test'], confidence: 'single', format: 'jpeg' };

/** A repeatable picture: a colour gradient with so much noise, 0 to 255. */
function raster(noise: number): PhotoRaster {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const level = 64 + (((at / 3) % WIDTH) / WIDTH) * 128;
    pixels[at] = Math.max(0, Math.min(255, level + (state / 2_147_483_648 - 0.5) * noise));
  }
  return { pixels, widthPx: WIDTH, heightPx: HEIGHT };
}

/** Markers of a JPEG up to the start of its scan, as hex of the second byte. */
function markers(jpeg: Uint8Array): string[] {
  const view = Buffer.from(jpeg);
  const found: string[] = [];
  for (let at = 2; at < view.length; at += 2 + view.readUInt16BE(at + 2)) {
    const marker = view.readUInt8(at + 1).toString(16);
    found.push(marker);
    if (marker === 'da') break;
  }
  return found;
}

describe('byteRange', () => {
  it('is safe under both readings of a kilobyte', () => {
    expect(byteRange({ ...source, minKb: 20, maxKb: 80 })).toEqual({
      minBytes: 20_480,
      maxBytes: 80_000,
    });
    expect(byteRange(source)).toEqual({ minBytes: 0, maxBytes: Infinity });
  });
});

describe('encodeJpeg', () => {
  it('writes a 24-bit baseline JPEG with dpi and sRGB profile and no other metadata', async () => {
    const { bytes, chroma, paddingBytes } = await encodeJpeg(raster(20), 300, {
      ...source,
      minKb: 20,
      maxKb: 80,
    });
    const read = await sharp(bytes).metadata();
    expect(read).toMatchObject({
      format: 'jpeg',
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      depth: 'uchar',
      space: 'srgb',
      density: 300,
      resolutionUnit: 'inch',
      chromaSubsampling: '4:4:4',
      isProgressive: false,
    });
    expect(read.exif ?? read.xmp ?? read.iptc).toBeUndefined();
    expect(read.icc?.length).toBeLessThan(600);
    const kinds = markers(bytes);
    expect(kinds[0]).toBe('e0');
    expect(kinds).toContain('c0');
    expect(kinds.filter((kind) => kind.startsWith('e'))).toEqual(['e0', 'e2']);
    expect(kinds).not.toContain('fe');
    expect({ chroma, paddingBytes }).toEqual({ chroma: '4:4:4', paddingBytes: 0 });
    expect(bytes.length).toBeGreaterThanOrEqual(20_480);
    expect(bytes.length).toBeLessThanOrEqual(80_000);
  });

  it('takes the highest quality that fits', async () => {
    const file = { ...source, maxKb: 90 };
    const photo = raster(60);
    const { bytes, quality, chroma } = await encodeJpeg(photo, 300, file);
    expect(chroma).toBe('4:4:4');
    expect(quality).toBeLessThan(95);
    expect(bytes.length).toBeLessThanOrEqual(90_000);
    await expect(
      encodeJpeg(photo, 300, { ...file, minQuality: quality + 1 }),
    ).resolves.toMatchObject({ chroma: '4:2:0' });
  });

  it('gives up full colour resolution only where the size asks for it', async () => {
    const { bytes, chroma } = await encodeJpeg(raster(60), 300, { ...source, maxKb: 28 });
    expect(chroma).toBe('4:2:0');
    expect(bytes.length).toBeLessThanOrEqual(28_000);
    expect((await sharp(bytes).metadata()).chromaSubsampling).toBe('4:2:0');
  });

  it('refuses what no accepted quality can reach', async () => {
    await expect(
      encodeJpeg(raster(255), 300, { ...source, maxKb: 20, minQuality: 85 }),
    ).rejects.toMatchObject({ code: 'FILE_SIZE_UNREACHABLE' });
    await expect(
      encodeJpeg(raster(20), 300, { ...source, minKb: 40, maxKb: 40.5 }),
    ).rejects.toMatchObject({ code: 'FILE_SIZE_UNREACHABLE' });
  });

  it('goes above the usual quality where the file would be too small', async () => {
    const plain = await encodeJpeg(raster(12), 300, source);
    const minKb = Math.ceil(plain.bytes.length / 1000) + 2;
    const { bytes, quality } = await encodeJpeg(raster(12), 300, { ...source, minKb, maxKb: 200 });
    expect(plain.quality).toBe(95);
    expect(quality).toBeGreaterThan(95);
    expect(bytes.length).toBeGreaterThanOrEqual(minKb * 1024);
  });

  it.each([20, 200])('fills a flat picture up to %i KB without touching it', async (minKb) => {
    const flat = { ...raster(0), pixels: new Uint8Array(WIDTH * HEIGHT * 3).fill(255) };
    const { bytes, quality, paddingBytes } = await encodeJpeg(flat, 350, {
      ...source,
      minKb,
      maxKb: minKb * 2,
    });
    expect(quality).toBe(100);
    expect(paddingBytes).toBeGreaterThan(0);
    expect(bytes.length - minKb * 1024).toBeGreaterThanOrEqual(0);
    expect(bytes.length - minKb * 1024).toBeLessThanOrEqual(3);
    expect(markers(bytes)).toContain('fe');
    const read = sharp(bytes);
    expect(await read.metadata()).toMatchObject({ density: 350, width: WIDTH, height: HEIGHT });
    expect(new Set(await read.raw().toBuffer())).toEqual(new Set([255]));
  });
});
