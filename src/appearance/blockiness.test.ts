import { describe, expect, test } from 'vitest';
import { blockinessOf } from './blockiness';

const SIDE = 256;
const rasterOf = (level: (x: number, y: number) => number, side = SIDE) => {
  const rgba = new Uint8ClampedArray(4 * side * side);
  for (let at = 0; at < side * side; at++) {
    rgba.fill(level(at % side, Math.floor(at / side)), 4 * at, 4 * at + 3);
  }
  return { widthPx: side, heightPx: side, rgba };
};

/** Slopes, an edge and grain: what a face is made of. */
const grain = (x: number, y: number) => ((x * 7919 + y * 104729 + x * y * 31) % 11) - 5;
const face = (x: number, y: number) =>
  110 + 40 * Math.sin(x / 23) * Math.cos(y / 31) + (x + y > SIDE ? 30 : 0) + 0.4 * grain(x, y);
/** A step at every line of a grid, as where each block is rounded for itself. */
const blocks =
  (period: number, step: number, offset = 0) =>
  (x: number, y: number) => {
    const [u, v] = [x, y].map((at) => Math.floor((at + offset) / period));
    return face(x, y) + step * ((((u ?? 0) * 31 + (v ?? 0) * 17) % 7) / 3 - 1);
  };

describe('the grid of strong compression', () => {
  test('is not seen in a picture that has none', () => {
    expect(blockinessOf(rasterOf(face))?.step).toBeLessThan(0.2);
  });

  test('is seen wherever it begins: a cut picture keeps it', () => {
    for (const offset of [0, 3, 5]) {
      expect(blockinessOf(rasterOf(blocks(8, 6, offset)))).toMatchObject({ periodPx: 8 });
      expect(blockinessOf(rasterOf(blocks(8, 6, offset)))?.step).toBeGreaterThan(0.75);
    }
  });

  test('is stronger the larger its steps', () => {
    const steps = [1, 2, 4, 8].map((step) => blockinessOf(rasterOf(blocks(8, step)))?.step ?? NaN);
    expect(steps).toEqual([...steps].sort((p, q) => p - q));
  });

  test.each([12, 16, 20])('is found again where the picture was enlarged to blocks of %i', (px) => {
    const found = blockinessOf(rasterOf(blocks(px, 8)));
    expect(found?.step).toBeGreaterThan(0.5);
    expect((found?.periodPx ?? NaN) % px === 0 || px % (found?.periodPx ?? NaN) === 0).toBe(true);
  });
});

test('a mosaic is the strongest of all', () => {
  const mosaic = rasterOf((x, y) => face(6 * Math.floor(x / 6), 6 * Math.floor(y / 6)));
  expect(blockinessOf(mosaic)?.step).toBeGreaterThan(2);
});

test('stripes that run one way are a shirt', () => {
  const stripes = rasterOf((x, y) => face(x, y) + (Math.floor(x / 8) % 2 === 0 ? 0 : 12));
  expect(blockinessOf(stripes)?.step).toBeLessThan(0.3);
});

test('of a picture too small for a grid, nothing is said', () => {
  expect(blockinessOf(rasterOf(face, 100))).toBeNull();
});
