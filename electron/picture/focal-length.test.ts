import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture, MAX_SIDE_PX } from './decode-picture';

type Lens = Readonly<Record<string, string>>;

const PHONE: Lens = { FocalLengthIn35mmFilm: '26' };
/** Diagonal of 35 mm film. */
const FILM_MM = Math.hypot(36, 24);

function jpeg(widthPx: number, heightPx: number, lens: Lens, orientation = 1): Promise<Buffer> {
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Orientation: String(orientation) }, IFD2: lens })
    .jpeg()
    .toBuffer();
}

const focalOf = async (file: Uint8Array): Promise<number | null> =>
  (await decodePicture(file, 'x.jpg')).focalLengthPx;

/** The same file, with another number in a SHORT or LONG field of the camera's. */
function withField(file: Buffer, tag: number, value: number): Buffer {
  const changed = Buffer.from(file);
  const key = Buffer.from([tag & 0xff, tag >> 8]);
  const at = changed.indexOf(key, changed.indexOf('Exif\0\0'));
  if (at < 0) throw new Error(`There is no field ${tag.toString(16)}.`);
  const isShort = changed.readUInt16LE(at + 2) === 3;
  if (isShort) changed.writeUInt16LE(value, at + 8);
  else changed.writeUInt32LE(value, at + 8);
  return changed;
}
const WIDTH_TAG = 0xa002;
const HEIGHT_TAG = 0xa003;

describe('the focal length of a picture file', () => {
  it.each([
    [400, 300, 1],
    [300, 400, 1],
    [600, 400, 1],
    [400, 300, 6],
  ])('comes from EXIF: %i × %i px, orientation %i', async (widthPx, heightPx, orientation) => {
    const focal = await focalOf(await jpeg(widthPx, heightPx, PHONE, orientation));
    expect(focal).toBeCloseTo((26 / FILM_MM) * Math.hypot(widthPx, heightPx), 6);
  });

  it('shrinks with a picture that is made smaller while it is read', async () => {
    const file = await jpeg(4200, 3150, PHONE);
    expect(await focalOf(file)).toBeCloseTo((26 / FILM_MM) * MAX_SIDE_PX * 1.25, 6);
  }, 30_000);

  it('is told by PNG and WebP, too', async () => {
    for (const format of ['png', 'webp'] as const) {
      const file = await sharp(await jpeg(400, 300, PHONE))
        .keepExif()
        .toFormat(format)
        .toBuffer();
      expect(await focalOf(file)).toBeCloseTo((26 / FILM_MM) * 500, 6);
    }
  });

  it.each([
    ['0/1', true],
    ['1/1', true],
    ['100/100', true],
    ['2/1', false],
    ['11/10', false],
  ])('with a digital zoom of %s: %s', async (DigitalZoomRatio, isKnown) => {
    const focal = await focalOf(await jpeg(400, 300, { ...PHONE, DigitalZoomRatio }));
    expect(focal !== null).toBe(isKnown);
  });

  it('is what the camera says of the same size, lying or standing', async () => {
    const file = await jpeg(400, 300, PHONE);
    expect(await focalOf(withField(withField(file, WIDTH_TAG, 400), HEIGHT_TAG, 300))).not.toBe(
      null,
    );
    expect(await focalOf(withField(withField(file, WIDTH_TAG, 300), HEIGHT_TAG, 400))).not.toBe(
      null,
    );
  });
});

describe('is not known', () => {
  it('without EXIF, or without a lens in it', async () => {
    const plain = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } });
    expect(await focalOf(await plain.jpeg().toBuffer())).toBeNull();
    expect(await focalOf(await jpeg(400, 300, { FocalLength: '5/1' }))).toBeNull();
    expect(await focalOf(await jpeg(400, 300, { FocalLengthIn35mmFilm: '0' }))).toBeNull();
  });

  it.each([
    [300, 300],
    [1600, 900],
    [350, 450],
  ])('of a picture that no sensor takes: %i × %i px', async (widthPx, heightPx) => {
    expect(await focalOf(await jpeg(widthPx, heightPx, PHONE))).toBeNull();
  });

  it('of a picture of which the camera made more', async () => {
    const file = await jpeg(400, 300, PHONE);
    expect(await focalOf(withField(file, WIDTH_TAG, 4000))).toBeNull();
    expect(await focalOf(withField(file, HEIGHT_TAG, 3000))).toBeNull();
  });

  it('where EXIF is broken, and the picture is read all the same', async () => {
    const file = await jpeg(400, 300, PHONE);
    const broken = Buffer.from(file);
    broken.write('XX', broken.indexOf('Exif\0\0') + 6, 'latin1');
    const picture = await decodePicture(broken, 'x.jpg');
    expect(picture).toMatchObject({ widthPx: 400, heightPx: 300, focalLengthPx: null });
  });
});
