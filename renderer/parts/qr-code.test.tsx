import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { QrCode } from './qr-code';

/** As a camera gets it: on a dark screen, nothing around the code but its own quiet zone. */
async function read(svg: string, sidePx: number): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(sidePx)
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#231f1b' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

it.each(['1000', '4711', '90210', '999999'])('a reader finds %s in the picture', async (number) => {
  const svg = renderToStaticMarkup(<QrCode text={number} label="x" />);
  for (const sidePx of [120, 300, 777]) expect(await read(svg, sidePx)).toBe(number);
});

it('has four bare modules on every side', async () => {
  const svg = renderToStaticMarkup(<QrCode text="4711" label="x" />);
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(side)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (index: number) => (data[index * info.channels] ?? 255) < 128;
  const dark = Array.from({ length: side * side }, (_, index) => index).filter(isDark);
  const columns = dark.map((index) => index % side);
  const rows = dark.map((index) => Math.floor(index / side));
  for (const places of [columns, rows]) {
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, side - 5]);
  }
});

it('is a picture with a name', () => {
  expect(renderToStaticMarkup(<QrCode text="4711" label="二维码：4711" />)).toMatch(
    /^<svg[^>]*role="img" aria-label="二维码：4711"/,
  );
});
