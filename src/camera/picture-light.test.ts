import { describe, expect, it } from 'vitest';
import type { Raster } from '../picture/raster';
import { isBlack, isOverexposed, pictureLight } from './picture-light';

/** Grey values, one a pixel, twenty a row. */
function picture(grey: (at: number) => number): Raster {
  const rgba = new Uint8ClampedArray(4 * 400).fill(255);
  for (let at = 0; at < 400; at++) rgba.fill(grey(at), 4 * at, 4 * at + 3);
  return { widthPx: 20, heightPx: 20, rgba };
}

const light = (grey: (at: number) => number) => pictureLight(picture(grey));

describe('pictureLight', () => {
  it('reads the ends of the scale without its outliers', () => {
    const shades = light((at) => (at < 2 ? 0 : at > 397 ? 255 : 50 + (at % 101)));
    expect(shades.lowest).toBeGreaterThanOrEqual(50);
    expect(shades.lowest).toBeLessThan(52);
    expect(shades.low).toBeCloseTo(55, -1);
    expect(shades.highest).toBeGreaterThan(147);
    expect(shades.highest).toBeLessThanOrEqual(150);
  });
});

describe('isBlack', () => {
  it.each([
    ['a closed shutter', () => 0],
    ['the grey haze of a covered sensor', (at: number) => 14 + (at % 9)],
    ['a covered sensor with two hot pixels', (at: number) => (at < 2 ? 255 : 6)],
  ])('sees %s', (_, grey) => {
    expect(isBlack(light(grey))).toBe(true);
  });

  it.each([
    ['a dim room with a face lit by the screen', (at: number) => (at % 10 === 0 ? 44 : 8)],
    ['a dark room with one lamp', (at: number) => (at < 8 ? 230 : 3)],
    ['a room in twilight', (at: number) => 2 + (at % 28)],
    ['an evenly dim wall', () => 40],
  ])('leaves %s alone', (_, grey) => {
    expect(isBlack(light(grey))).toBe(false);
  });
});

describe('isOverexposed', () => {
  it('sees a picture that is white all over', () => {
    expect(isOverexposed(light(() => 255))).toBe(true);
    expect(isOverexposed(light((at) => (at % 40 === 0 ? 120 : 255)))).toBe(true);
  });

  it.each([
    ['a bright wall', () => 253],
    ['a person before a wall that is blown', (at: number) => (at % 8 === 0 ? 90 : 255)],
  ])('leaves %s alone', (_, grey) => {
    expect(isOverexposed(light(grey))).toBe(false);
  });
});
