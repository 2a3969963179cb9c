import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/picture/raster';
import { MAX_FRAME_NUMBER, readFrameNumber } from './barcode';
import { emptyFrame, jpegOf, stamp } from './camera-frame';

const NUMBERS = [0, 1, 2, 599, 600, 1365, 2730, MAX_FRAME_NUMBER];

const encoded = (number: number): Promise<Buffer> => {
  const frame = emptyFrame();
  stamp(frame, number);
  return jpegOf(frame);
};

async function decoded(jpeg: Buffer, widthPx = 1920): Promise<Raster> {
  const { data, info } = await sharp(jpeg)
    .resize({ width: widthPx })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgba: new Uint8ClampedArray(data) };
}

/** The upper rows as a camera's I420 holds them: one colour for four pixels, levels of 16 to 235. */
function throughI420({ widthPx, rgba }: Raster): Raster {
  const heightPx = 32;
  const shown = new Uint8ClampedArray(4 * widthPx * heightPx).fill(255);
  const at = (x: number, y: number, c: number) => rgba[4 * (y * widthPx + x) + c] ?? 0;
  const mean = (x: number, y: number, c: number) =>
    [0, 1].flatMap((dy) => [0, 1].map((dx) => at(x + dx, y + dy, c))).reduce((a, b) => a + b) / 4;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const luma = Math.round(16 + 0.257 * at(x, y, 0) + 0.504 * at(x, y, 1) + 0.098 * at(x, y, 2));
      const [left, top] = [x - (x % 2), y - (y % 2)];
      const [r, g, b] = [mean(left, top, 0), mean(left, top, 1), mean(left, top, 2)];
      const u = Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b) - 128;
      const v = Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b) - 128;
      const level = 1.164 * (luma - 16);
      shown.set(
        [level + 1.596 * v, level - 0.391 * u - 0.813 * v, level + 2.018 * u],
        4 * (y * widthPx + x),
      );
    }
  }
  return { widthPx, heightPx, rgba: shown };
}

describe('the number of a frame', () => {
  it.each(NUMBERS)('%i is read after JPEG', async (number) => {
    expect(readFrameNumber(await decoded(await encoded(number)))).toBe(number);
  });

  it('is read after I420, and in a smaller picture', async () => {
    const jpeg = await encoded(599);
    expect(readFrameNumber(throughI420(await decoded(jpeg)))).toBe(599);
    expect(readFrameNumber(await decoded(jpeg, 1280))).toBe(599);
    expect(readFrameNumber(await decoded(jpeg, 640))).toBe(599);
  });

  it('is read from a JPEG of low quality', async () => {
    const poor = await sharp(await encoded(1365))
      .jpeg({ quality: 20 })
      .toBuffer();
    expect(readFrameNumber(await decoded(poor))).toBe(1365);
  });

  it('is none where there is no code, and where a block was hidden', async () => {
    expect(readFrameNumber(await decoded(await jpegOf(emptyFrame())))).toBeNull();
    const hidden = await decoded(await encoded(599));
    for (let y = 0; y < 16; y++) hidden.rgba.fill(0, 4 * y * 1920, 4 * (y * 1920 + 20 * 16));
    expect(readFrameNumber(hidden)).toBeNull();
    const wrong = await decoded(await encoded(599));
    // One bit, white to black or black to white.
    for (let y = 0; y < 16; y++) {
      for (let x = 15 * 16; x < 16 * 16; x++) {
        for (let c = 0; c < 3; c++) {
          const i = 4 * (y * 1920 + x) + c;
          wrong.rgba[i] = 255 - (wrong.rgba[i] ?? 0);
        }
      }
    }
    expect(readFrameNumber(wrong)).toBeNull();
  });

  it('must be a whole one that fits', () => {
    for (const number of [-1, 1.5, MAX_FRAME_NUMBER + 1]) {
      expect(() => stamp(emptyFrame(), number)).toThrow(RangeError);
    }
  });
});
