import { describe, expect, test } from 'vitest';
import { detailAlong } from './blur';

const SIZE = { widthPx: 96, heightPx: 80 };
const ALL = new Uint8Array(SIZE.widthPx * SIZE.heightPx).fill(1);

type Luma = Float32Array;
const drawn = (level: (x: number, y: number) => number): Luma =>
  Float32Array.from(ALL, (_, at) => level(at % SIZE.widthPx, Math.floor(at / SIZE.widthPx)));
const at = (luma: Luma, x: number, y: number): number => {
  const column = Math.min(SIZE.widthPx - 1, Math.max(0, x));
  const row = Math.min(SIZE.heightPx - 1, Math.max(0, y));
  return luma[row * SIZE.widthPx + column] ?? 0;
};

/** Each pixel the weighted mean of its neighbours along one axis; edges are repeated. */
function smeared(luma: Luma, axis: 'x' | 'y', weights: readonly number[]): Luma {
  const middle = (weights.length - 1) / 2;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return drawn((x, y) =>
    weights.reduce((sum, weight, k) => {
      const away = k - middle;
      return (
        sum + (weight / total) * at(luma, axis === 'x' ? x + away : x, axis === 'y' ? y + away : y)
      );
    }, 0),
  );
}

const box = (radius: number): number[] => new Array<number>(2 * radius + 1).fill(1);
const gauss = (sigma: number): number[] =>
  Array.from({ length: 8 * sigma + 1 }, (_, k) =>
    Math.exp(-((k - 4 * sigma) ** 2) / (2 * sigma ** 2)),
  );
const blurred = (luma: Luma, weights: readonly number[]): Luma =>
  smeared(smeared(luma, 'x', weights), 'y', weights);
const detail = (luma: Luma, mask = ALL) => ({
  x: detailAlong('x', luma, SIZE, mask),
  y: detailAlong('y', luma, SIZE, mask),
});

/** Squares of two tones, as sharp as a raster can be. */
const SHARP = drawn((x, y) => ((Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 0 ? 60 : 200));

describe('detail', () => {
  test('of edges as sharp as can be is nearly all that there is', () => {
    expect(detail(SHARP).x).toBeGreaterThan(0.85);
    expect(detail(SHARP).y).toBeGreaterThan(0.85);
  });

  test.each<[string, (size: number) => number[]]>([
    ['boxes', box],
    ['Gaussians', gauss],
  ])('falls with every blur, by %s of any size', (_, weights) => {
    const series = [SHARP, ...[1, 2, 3, 4, 5, 6].map((size) => blurred(SHARP, weights(size)))].map(
      (luma) => detail(luma),
    );
    for (const axis of ['x', 'y'] as const) {
      const values = series.map((value) => value[axis]);
      expect(values).toEqual([...values].sort((p, q) => q - p));
      expect(new Set(values).size).toBe(values.length);
      expect(values.at(-1)).toBeLessThan(0.35);
    }
  });

  test('does not depend on contrast nor brightness', () => {
    const faint = SHARP.map((level) => 100 + 0.1 * level);
    expect(detail(faint).x).toBeCloseTo(detail(SHARP).x, 3);
  });

  test('is a share: never below 0, never above 1', () => {
    const noise = drawn((x, y) => (x * 7919 + y * 104729 + x * y * 31) % 251);
    for (const value of Object.values(detail(noise))) {
      expect(value).toBeGreaterThan(0.5);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  test('of an even surface, and of an even slope, is none', () => {
    expect(detail(drawn(() => 128))).toEqual({ x: 0, y: 0 });
    expect(detail(drawn((x, y) => x + y)).x).toBeCloseTo(0, 6);
  });
});

describe('motion', () => {
  test.each(['x', 'y'] as const)('along %s takes detail along that axis alone', (axis) => {
    const other = axis === 'x' ? 'y' : 'x';
    const moved = detail(smeared(SHARP, axis, box(5)));
    expect(moved[axis]).toBeLessThan(0.5 * moved[other]);
    expect(moved[other]).toBeGreaterThan(0.9 * detail(SHARP)[other]);
  });

  test('is told apart from a lens out of focus', () => {
    const focus = detail(blurred(SHARP, gauss(2)));
    expect(Math.abs(focus.x - focus.y)).toBeLessThan(0.1);
  });
});

describe('outside the mask', () => {
  const inner = Uint8Array.from(ALL, (_, k) => {
    const [x, y] = [k % SIZE.widthPx, Math.floor(k / SIZE.widthPx)];
    return x >= 24 && x < 72 && y >= 20 && y < 60 ? 1 : 0;
  });

  test('edges do not count', () => {
    const soft = blurred(SHARP, box(5));
    // Farther from the mask than the comparing blur reaches.
    const framed = drawn((x, y) =>
      x < 16 || x >= 80 || y < 12 || y >= 68 ? ((x + y) % 2 === 0 ? 0 : 255) : at(soft, x, y),
    );
    expect(detail(framed, inner)).toEqual(detail(soft, inner));
    expect(detail(framed).x).toBeGreaterThan(detail(soft).x + 0.1);
  });

  test('the step onto the mask’s rim does not count', () => {
    const cut = drawn((x, y) => (inner[y * SIZE.widthPx + x] === 1 ? 100 : 0));
    expect(detail(cut, inner)).toEqual({ x: 0, y: 0 });
  });

  test('nothing is seen through an empty mask', () => {
    expect(detail(SHARP, new Uint8Array(ALL.length))).toEqual({ x: 0, y: 0 });
  });
});
