import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture, MAX_SIDE_PX } from './decode-picture';
import type { RawPicture } from './raw-picture';

const WIDTH = 120;
const HEIGHT = 80;
const RED = [220, 30, 40] as const;
const GREEN = [40, 180, 60] as const;
const BLUE = [30, 60, 210] as const;
const YELLOW = [230, 220, 50] as const;

/** Four quarters, clockwise from the top left: red, green, blue, yellow. */
function quarters() {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const right = x >= WIDTH / 2;
      const colour = y < HEIGHT / 2 ? (right ? GREEN : RED) : right ? BLUE : YELLOW;
      pixels.set(colour, (y * WIDTH + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

/** The colour in the middle of a quarter of the picture. */
function colourAt(picture: RawPicture, column: 0 | 1, row: 0 | 1): number[] {
  const x = Math.floor(picture.widthPx * (0.25 + 0.5 * column));
  const y = Math.floor(picture.heightPx * (0.25 + 0.5 * row));
  const at = (y * picture.widthPx + x) * 4;
  return [...picture.pixels.subarray(at, at + 4)];
}

function expectColour(actual: readonly number[], expected: readonly number[], within: number) {
  const away = expected.map((level, channel) => Math.abs(level - (actual[channel] ?? NaN)));
  expect(Math.max(...away), `${actual.join()} for ${expected.join()}`).toBeLessThanOrEqual(within);
  expect(actual[3]).toBe(255);
}

function expectQuarters(picture: RawPicture, within: number) {
  expectColour(colourAt(picture, 0, 0), RED, within);
  expectColour(colourAt(picture, 1, 0), GREEN, within);
  expectColour(colourAt(picture, 1, 1), BLUE, within);
  expectColour(colourAt(picture, 0, 1), YELLOW, within);
}

describe('decodePicture', () => {
  // How a camera that was turned so has stored it: first turned, then mirrored (EXIF 2.3, 4.6.4).
  const stored = [
    { orientation: 1, turnedDeg: 0, mirrored: false },
    { orientation: 2, turnedDeg: 0, mirrored: true },
    { orientation: 3, turnedDeg: 180, mirrored: false },
    { orientation: 4, turnedDeg: 180, mirrored: true },
    { orientation: 5, turnedDeg: 90, mirrored: true },
    { orientation: 6, turnedDeg: -90, mirrored: false },
    { orientation: 7, turnedDeg: -90, mirrored: true },
    { orientation: 8, turnedDeg: 90, mirrored: false },
  ];

  it.each(stored)('shows EXIF orientation $orientation upright', async (camera) => {
    const { orientation, turnedDeg, mirrored } = camera;
    const turned = await quarters().rotate(turnedDeg).png().toBuffer();
    const file = await sharp(turned)
      .flop(mirrored)
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(file).metadata()).orientation).toBe(orientation);
    const picture = await decodePicture(file, 'x.jpg');
    expect(picture).toMatchObject({
      widthPx: WIDTH,
      heightPx: HEIGHT,
      original: { widthPx: WIDTH, heightPx: HEIGHT },
    });
    expect(picture.pixels.length).toBe(WIDTH * HEIGHT * 4);
    expectQuarters(picture, 12);
  });

  const encodings: Record<string, () => Promise<Buffer>> = {
    'a progressive JPEG': () => quarters().jpeg({ quality: 95, progressive: true }).toBuffer(),
    'a PNG': () => quarters().png().toBuffer(),
    'a PNG with a palette': () => quarters().png({ palette: true }).toBuffer(),
    'a 16-bit PNG': () => quarters().toColourspace('rgb16').png().toBuffer(),
    'a WebP': () => quarters().webp({ quality: 95 }).toBuffer(),
    'an AVIF': () => quarters().avif({ quality: 90 }).toBuffer(),
  };

  it.each(Object.keys(encodings))('reads %s', async (kind) => {
    const file = await encodings[kind]?.();
    expectQuarters(await decodePicture(file ?? Buffer.of(), 'x'), 12);
  });

  it('makes 8-bit sRGB of a CMYK JPEG', async () => {
    const file = await quarters().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(file).metadata()).space).toBe('cmyk');
    // Print colours cannot hold the pure ones: near enough to tell them apart.
    expectQuarters(await decodePicture(file, 'x.jpg'), 75);
  });

  it('takes a colour profile into account', async () => {
    const file = await quarters().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    expectQuarters(await decodePicture(file, 'x.jpg'), 14);
    const untagged = await sharp(file).keepIccProfile().raw().toBuffer();
    expect(Math.abs((untagged[0] ?? 0) - RED[0])).toBeGreaterThan(3);
  });

  it('makes three channels of grey and white of transparency', async () => {
    const grey = await quarters().greyscale().toColourspace('b-w').png().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    const [red, green, blue, alpha] = colourAt(await decodePicture(grey, 'x.png'), 1, 0);
    expect([green, blue, alpha]).toEqual([red, red, 255]);

    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(new Set((await decodePicture(clear, 'x.png')).pixels)).toEqual(new Set([255]));
  });

  it('makes a large picture smaller while it reads it, and says how large it was', async () => {
    const file = await sharp({
      create: { width: 6000, height: 2000, channels: 3, background: '#808080' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = await decodePicture(file, 'x.jpg');
    expect(picture).toMatchObject({
      widthPx: Math.round(MAX_SIDE_PX / 3),
      heightPx: MAX_SIDE_PX,
      original: { widthPx: 2000, heightPx: 6000 },
    });
  });

  it('reads a picture of ten by ten pixels', async () => {
    const file = await quarters().resize(10, 10).png().toBuffer();
    expect(await decodePicture(file, 'x.png')).toMatchObject({ widthPx: 10, heightPx: 10 });
  });
});

describe('decodePicture refuses', () => {
  const refusal = (bytes: Uint8Array) =>
    expect(decodePicture(bytes, 'x.jpg').then((picture) => picture.widthPx)).rejects;

  it('an empty file', async () => {
    await refusal(Buffer.of()).toMatchObject({ code: 'PICTURE_EMPTY' });
  });

  it.each([
    'just text',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'GIF89a',
  ])('what is no picture: %s', async (text) => {
    await refusal(Buffer.from(text)).toMatchObject({
      code: 'PICTURE_UNREADABLE',
      message: expect.stringMatching(/give a JPEG, PNG, WebP or AVIF file\.$/) as string,
    });
  });

  it('formats that it does not know, without asking their decoders', async () => {
    const tiff = await quarters().tiff().toBuffer();
    await refusal(tiff).toMatchObject({ code: 'PICTURE_UNREADABLE' });
    await expect(sharp(tiff).metadata()).rejects.toThrow('unsupported image format');
  });

  it.each([3, 40, 500, -300])('a JPEG that ends after %i bytes', async (end) => {
    const file = await quarters().jpeg({ quality: 95 }).toBuffer();
    await refusal(file.subarray(0, end)).toMatchObject({ code: 'PICTURE_BROKEN' });
  });

  it.each(['png', 'webp', 'avif'] as const)('a %s that ends early', async (format) => {
    const file = await quarters().resize(900).toFormat(format).toBuffer();
    await refusal(file.subarray(0, file.length * 0.6)).toMatchObject({ code: 'PICTURE_BROKEN' });
  });

  it('HEIC that this machine cannot read', async () => {
    const start = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    await refusal(start).toMatchObject({ code: 'PICTURE_HEIC_UNSUPPORTED' });
  });

  it('more pixels than it can hold, before it unpacks them', async () => {
    const file = await quarters().png().toBuffer();
    file.writeUInt32BE(20_000, 16); // the header's width; its checksum no longer holds, and need not
    file.writeUInt32BE(20_000, 20);
    await refusal(file).toMatchObject({ code: 'PICTURE_TOO_LARGE' });
  });
});
