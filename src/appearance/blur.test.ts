import { describe, expect, test } from 'vitest';
import { blurUnder, type Blur } from './blur';

const SIDE = 180;
const ALL = new Uint8Array(SIDE * SIDE).fill(1);
type Level = (x: number, y: number) => number;
/** How far around each place light is gathered: offsets and shares. */
type Kernel = readonly (readonly [dx: number, dy: number, share: number])[];

/** Anything from 0 to 1, the same each time. */
const scattered = (k: number): number => ((Math.sin(k * 12.9898) * 43758.5453) % 1) / 2 + 0.5;
/** Discs of many sizes all over, so that edges run in all directions. */
const DISCS = Array.from({ length: 26 }, (_, k) => ({
  x: SIDE * scattered(3 * k + 1),
  y: SIDE * scattered(3 * k + 2),
  r: 5 + 10 * scattered(3 * k + 3),
}));
const scene: Level = (x, y) =>
  60 +
  60 * (DISCS.filter((disc) => (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.r ** 2).length % 3);

const gaussian = (sigma: number): Kernel => {
  const reach = Math.ceil(3 * sigma);
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, k) => k - reach);
  return offsets.flatMap((dx) =>
    offsets.map((dy) => [dx, dy, Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma))] as const),
  );
};
const line = (length: number, deg: number): Kernel =>
  Array.from({ length: 2 * length }, (_, k) => {
    const along = (k + 0.5) / 2 - length / 2;
    const turn = (deg * Math.PI) / 180;
    return [along * Math.cos(turn), along * Math.sin(turn), 1] as const;
  });

const SHARP: Kernel = [[0, 0, 1]];

/** The scene as a sharp lens shows it: each pixel the mean of 4 × 4 places in it. */
const sharpScene = Float32Array.from(ALL, (_, at) => {
  let level = 0;
  for (let k = 0; k < 16; k++) {
    const [dx, dy] = [((k % 4) + 0.5) / 4, (Math.floor(k / 4) + 0.5) / 4];
    level += scene((at % SIDE) + dx, Math.floor(at / SIDE) + dy) / 16;
  }
  return level;
});
const shown = (x: number, y: number): number => {
  const inside = (v: number) => Math.min(SIDE - 1, Math.max(0, v));
  return sharpScene[inside(y) * SIDE + inside(x)] ?? 0;
};
function between(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - left, y - top];
  if (u === 0 && v === 0) return shown(left, top);
  const upper = (1 - u) * shown(left, top) + u * shown(left + 1, top);
  return v === 0
    ? upper
    : (1 - v) * upper + v * ((1 - u) * shown(left, top + 1) + u * shown(left + 1, top + 1));
}

function rasterOf(kernel: Kernel, noise = 0) {
  const total = kernel.reduce((sum, [, , share]) => sum + share, 0);
  const rgba = new Uint8ClampedArray(4 * SIDE * SIDE);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    let level = 0;
    for (const [dx, dy, share] of kernel) level += (share / total) * between(x + dx, y + dy);
    const grain = noise * ((((at * 7919 + x * y * 31) % 101) - 50) / 29);
    rgba.fill(level + grain, 4 * at, 4 * at + 3);
  }
  return { widthPx: SIDE, heightPx: SIDE, rgba };
}

function blur(kernel: Kernel, noise = 0): Blur {
  const found = blurUnder(ALL, rasterOf(kernel, noise));
  if (found === null) throw new Error('There are edges enough.');
  return found;
}

describe('a lens out of focus', () => {
  test('is measured: as far as its light is spread, alike in all directions', () => {
    for (const sigma of [2, 3]) {
      const { leastPx, mostPx } = blur(gaussian(sigma));
      expect(Math.abs(mostPx / sigma - 1)).toBeLessThan(0.25);
      expect(leastPx / mostPx).toBeGreaterThan(0.7);
    }
  });

  test('more is always more', () => {
    const most = [SHARP, ...[1, 2, 3].map(gaussian)].map((kernel) => blur(kernel).mostPx);
    expect(most).toEqual([...most].sort((p, q) => p - q));
    expect(most[0]).toBeLessThan(0.8);
  });

  test('stays out of focus under noise', () => {
    const clean = blur(gaussian(3)).mostPx;
    expect(blur(gaussian(3), 4).mostPx).toBeGreaterThan(0.7 * clean);
  });
});

describe('motion', () => {
  test.each([0, 30, 45, 90, 120])('along %i° blurs that direction alone', (deg) => {
    const [still, moved] = [blur(gaussian(2)), blur(line(14, deg))];
    const directed = ({ leastPx, mostPx }: Blur) =>
      (mostPx ** 2 - leastPx ** 2) / (mostPx ** 2 + leastPx ** 2);
    expect(moved.mostPx).toBeGreaterThan(1.5);
    expect(directed(moved)).toBeGreaterThan(0.45);
    expect(directed(still)).toBeLessThan(0.35);
  });
});

describe('does not depend on', () => {
  test('contrast nor brightness', () => {
    const { rgba, ...size } = rasterOf(gaussian(2));
    const faint = blurUnder(ALL, { ...size, rgba: rgba.map((level) => 90 + level / 4) });
    expect(faint?.mostPx).toBeCloseTo(blur(gaussian(2)).mostPx, 0);
  });

  test('what lies outside of the mask', () => {
    const inner = ALL.map((_, at) => (at % SIDE > 30 && at % SIDE < 150 ? 1 : 0));
    const { rgba, ...size } = rasterOf(gaussian(2));
    const beside = rgba.map((level, k) => (Math.floor(k / 4) % SIDE < 20 ? (k * 37) % 256 : level));
    expect(blurUnder(inner, { ...size, rgba: beside })).toEqual(
      blurUnder(inner, { ...size, rgba }),
    );
  });
});

test('of an even surface, and of too little of one, nothing is said', () => {
  const even = {
    widthPx: SIDE,
    heightPx: SIDE,
    rgba: new Uint8ClampedArray(4 * SIDE * SIDE).fill(99),
  };
  expect(blurUnder(ALL, even)).toBeNull();
  expect(blurUnder(new Uint8Array(SIDE * SIDE), rasterOf(SHARP))).toBeNull();
});
