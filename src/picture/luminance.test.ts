import { expect, test } from 'vitest';
import { luminance, toLinear } from './luminance';

const pixels = (...rgb: readonly (readonly [number, number, number])[]) => ({
  widthPx: rgb.length,
  heightPx: 1,
  rgba: Uint8ClampedArray.from(rgb.flatMap((colour) => [...colour, 255])),
});

test.each([
  [0, 0],
  [10, 0.774],
  [11, 0.854],
  [88, 24.88],
  [128, 55.04],
  [188, 128.2],
  [251, 245.99],
  [255, 255],
])('sRGB %i is %f in linear light (IEC 61966-2-1)', (encoded, linear) => {
  expect(Math.abs(toLinear(encoded) - linear)).toBeLessThan(0.06);
});

test('the dark end, where a power alone would be wrong, is straight', () => {
  expect(toLinear(8) / toLinear(4)).toBeCloseTo(2, 6);
  expect(toLinear(1)).toBeCloseTo(1 / 12.92, 6);
});

test('the limits of the exposure measures, 25 and 247, are crossed above sRGB 89 and 251', () => {
  const encoded = Array.from({ length: 256 }, (_, value) => value);
  const rounded = encoded.map((value) => Math.round(toLinear(value)));
  expect(rounded.findLastIndex((linear) => linear <= 25)).toBe(89);
  expect(rounded.findIndex((linear) => linear >= 247)).toBe(252);
});

test('brighter is brighter, all the way', () => {
  for (let value = 1; value < 256; value++) {
    expect(toLinear(value)).toBeGreaterThan(toLinear(value - 1));
  }
});

test('the primaries weigh as in ITU-R BT.709, and white is their sum', () => {
  const raster = pixels([255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255], [0, 0, 0]);
  for (const light of ['linear', 'encoded'] as const) {
    const [red, green, blue, white, black] = [...luminance(raster, light)];
    expect(red).toBeCloseTo(0.2126 * 255, 3);
    expect(green).toBeCloseTo(0.7152 * 255, 3);
    expect(blue).toBeCloseTo(0.0722 * 255, 3);
    expect(white).toBeCloseTo(255, 3);
    expect(black).toBe(0);
  }
});

test('linear light is decoded before it is weighed, encoded light is not decoded', () => {
  const raster = pixels([88, 88, 88], [200, 100, 50]);
  const linear = luminance(raster, 'linear');
  const encoded = luminance(raster, 'encoded');
  expect(linear[0]).toBeCloseTo(25, 0);
  expect(encoded[0]).toBeCloseTo(88, 3);
  expect(encoded[1]).toBeCloseTo(0.2126 * 200 + 0.7152 * 100 + 0.0722 * 50, 3);
  expect(linear[1]).toBeCloseTo(
    0.2126 * toLinear(200) + 0.7152 * toLinear(100) + 0.0722 * toLinear(50),
    3,
  );
});

test('rows follow one another as in the raster, and the fourth channel does not count', () => {
  const raster = {
    widthPx: 2,
    heightPx: 2,
    rgba: Uint8ClampedArray.from([10, 20, 30, 40].flatMap((grey) => [grey, grey, grey, grey])),
  };
  const seen = [...luminance(raster, 'encoded')].map((value) => Math.round(value));
  expect(seen).toEqual([10, 20, 30, 40]);
});
