import { describe, expect, test } from 'vitest';
import { CLASS_MAP_SIDE, type ClassMap } from '../observation/class-map';
import { LANDMARK, OUTLINE } from '../observation/landmarks';
import { LANDMARK_COUNT } from '../observation/observation';
import { smoothLight, strandsAcross, type Strands } from './eye-strands';
import type { HeadView } from './head-view';

/** An eye raster as the product cuts it: 384 px for 2.6 inter-eye distances. */
const SIDE = 384;
const UNIT = SIDE / 2.6;
const SKIN = 170;

/** The left eye's middle at x = 266 (half a unit from the middle); its brow from y 120 to 136. */
const EYE_X = SIDE / 2 + UNIT / 2;
const BROW = { top: 120, bottom: 136 };
const LIDS = { top: 176, bottom: 200 };

/** Points laid round a box, half above and half below. */
const box = (indices: readonly number[], half: number, { top, bottom }: typeof BROW) =>
  indices.map((index, k) => {
    const share = (k % (indices.length / 2)) / (indices.length / 2 - 1);
    const isUpper = k < indices.length / 2;
    return [
      index,
      EYE_X + half * (isUpper ? 2 * share - 1 : 1 - 2 * share),
      isUpper ? top : bottom,
    ];
  });

/** @param darkness levels taken from the skin at (x, y) */
function seen(darkness: (x: number, y: number) => number, brow = BROW): Strands {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      rgba.fill(SKIN - darkness(x, y), (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
    }
  }
  const landmarks = new Array<number>(LANDMARK_COUNT * 3).fill(0);
  const points = [
    ...box(OUTLINE.leftEyebrow, 60, brow),
    ...box(OUTLINE.leftEye, 32, LIDS),
    [LANDMARK.left.eyeInner, EYE_X - 32, 188],
    [LANDMARK.left.eyeOuter, EYE_X + 32, 188],
  ];
  for (const [index = 0, x = 0, y = 0] of points) landmarks.splice(index * 3, 2, x, y);
  const square = { centre: { x: SIDE / 2, y: SIDE / 2 }, sidePx: SIDE, angleDeg: 0 };
  const classes: ClassMap = { square, cells: new Uint8Array(CLASS_MAP_SIDE ** 2) };
  const raster = { widthPx: SIDE, heightPx: SIDE, rgba };
  const view: HeadView = { raster, classes, face: { landmarks, matrix: [] } };
  return strandsAcross(view, smoothLight(raster), 'left', UNIT);
}

/** A lock `width` px wide, leaning by `lean` columns a row, from one row to another. */
const lock =
  (width: number, from: number, to: number, lean = 0.3, depth = 110) =>
  (x: number, y: number): number => {
    if (y < from || y > to) return 0;
    const away = Math.abs(x - (EYE_X - 10 + lean * (y - 150)));
    return depth * Math.max(0, Math.min(1, width / 2 + 0.5 - away));
  };
const ALL = [0, SIDE] as const;

describe('a single lock', () => {
  test.each([1.4, 3, 6])('%f px wide across brow and eye is seen', (width) => {
    const { brow, eye } = seen(lock(width, ...ALL));
    expect(brow).toBeGreaterThan(0.2);
    expect(eye).toBeGreaterThan(0.2);
  });

  test('that is fairer than the skin is seen as well', () => {
    expect(seen(lock(2, ...ALL, 0.2, -60)).brow).toBeGreaterThan(0.15);
  });

  test('that ends above the brow covers nothing', () => {
    const { brow, eye } = seen(lock(3, 0, BROW.top - 0.1 * UNIT));
    expect(brow).toBeLessThan(0.05);
    expect(eye).toBe(0);
  });

  test.each([BROW.top, LIDS.top])('that ends at %f lies on the brow alone', (end) => {
    const { brow, eye } = seen(lock(3, 0, end));
    expect(brow).toBeGreaterThan(0.2);
    expect(eye).toBeLessThan(0.05);
  });
});

describe('no lock is', () => {
  test.each<[string, (x: number, y: number) => number]>([
    ['bare skin', () => 0],
    ['a brow', (x, y) => (Math.abs(x - EYE_X) < 60 && y > 120 && y < 136 ? 90 : 0)],
    ['a crease of the lid', (_, y) => (Math.abs(y - 160) < 2 ? 60 : 0)],
    ['a shadow to one side', (x) => (x > EYE_X ? 70 : 0)],
    ['light that falls off', (x) => x / 8],
  ])('%s', (_, darkness) => {
    const { brow, eye } = seen(darkness);
    expect(brow).toBeLessThan(0.05);
    expect(eye).toBeLessThan(0.05);
  });

  test('noise of a sensor', () => {
    let state = 7;
    const noise = (): number => {
      state = (state * 16807) % 2147483647;
      return 14 * (state / 2147483647 - 0.5);
    };
    expect(seen(noise).brow).toBeLessThan(0.05);
  });
});

test('where the brow lies on the lid, a lock is still seen over the eye', () => {
  const brow = { top: 150, bottom: 174 };
  expect(seen(() => 0, brow)).toEqual({ brow: 0, eye: 0 });
  expect(seen(lock(3, ...ALL), brow).eye).toBeGreaterThan(0.2);
});
