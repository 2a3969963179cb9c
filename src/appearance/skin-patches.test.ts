import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../observation/landmarks';
import { deltaE, linearToLab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import { CLASS_MAP_SIDE, type PIXEL_CLASS } from '../observation/class-map';
import { HEAD_RASTER_PX } from './head-view';
import { skinPatches, type SkinPatches } from './skin-patches';
import { viewOf } from './synthetic-view';

type Rgb = [number, number, number];
type Class = keyof typeof PIXEL_CLASS;

const SKIN: Rgb = [200, 150, 130];
const DARK: Rgb = [90, 60, 50];
const RED: Rgb = [255, 0, 0];

/**
 * Eyes 120 px apart at y = 320, mouth at y = 480, forehead at y = 250. So each patch is 36 px wide;
 * the cheeks' are centred under the eyes at y = 320 + 80 + 18. The person's left eye is at x = 430.
 */
const POINTS: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 33: [290, 320], 133: [330, 320], 362: [410, 320], 263: [450, 320], 151: [370, 250] },
  ...Object.fromEntries(OUTLINE.innerLips.map((index) => [index, [370, 480] as const])),
};
const CHEEK_Y = 418;
const LEFT = { x: 430, y: CHEEK_Y };
const RIGHT = { x: 310, y: CHEEK_Y };
const FOREHEAD = { x: 370, y: 250 };

/** `classOf` by raster pixel here, as `colour` is. */
const patches = (
  colour: (x: number, y: number) => Rgb,
  classOf: (x: number, y: number) => Class = () => 'faceSkin',
  points = POINTS,
): SkinPatches => {
  const cellPx = HEAD_RASTER_PX / CLASS_MAP_SIDE;
  const classes = (column: number, row: number) =>
    classOf((column + 0.5) * cellPx, (row + 0.5) * cellPx);
  return skinPatches(viewOf({ colour, classOf: classes, points }));
};
const labOf = ([r, g, b]: Rgb) =>
  linearToLab(toLinear(r) / 255, toLinear(g) / 255, toLinear(b) / 255);
const inside = (x: number, y: number, centre: typeof LEFT, half: number): boolean =>
  Math.abs(x + 0.5 - centre.x) < half && Math.abs(y + 0.5 - centre.y) < half;

describe('a patch of skin', () => {
  test('has the colour and the light of what lies in it', () => {
    const { leftCheek, rightCheek, forehead } = patches(() => SKIN);
    for (const patch of [leftCheek, rightCheek, forehead]) {
      expect(deltaE(patch?.lab ?? labOf(DARK), labOf(SKIN))).toBeLessThan(0.01);
      expect(patch?.luminance).toBeCloseTo(
        0.2126 * toLinear(200) + 0.7152 * toLinear(150) + 0.0722 * toLinear(130),
        2,
      );
    }
  });

  test('lies where ISO/IEC 29794-5 has it, three tenths of the inter-eye distance wide', () => {
    const all = [LEFT, RIGHT, FOREHEAD];
    const within = patches((x, y) => (all.some((c) => inside(x, y, c, 18)) ? SKIN : RED));
    const beyond = patches((x, y) => (all.some((c) => inside(x, y, c, 17)) ? SKIN : RED));
    for (const name of ['leftCheek', 'rightCheek', 'forehead'] as const) {
      expect(deltaE(within[name]?.lab ?? labOf(RED), labOf(SKIN))).toBeLessThan(0.01);
      expect(deltaE(beyond[name]?.lab ?? labOf(SKIN), labOf(SKIN))).toBeGreaterThan(1);
    }
  });

  test('has a histogram of its light in 64 bins that adds up to one', () => {
    const { leftCheek } = patches((x) => (x < LEFT.x ? DARK : SKIN));
    const histogram = leftCheek?.histogram ?? [];
    expect(histogram).toHaveLength(64);
    expect(histogram.reduce((sum, bin) => sum + bin, 0)).toBeCloseTo(1, 9);
    // Linear light of 12 to 16 and of 88 to 92.
    const filled = histogram.flatMap((share, bin) => (share > 0 ? [[bin, share]] : []));
    expect(filled).toEqual([
      [3, 0.5],
      [22, 0.5],
    ]);
  });
});

test('left and right are the person’s own: their left is the picture’s right', () => {
  const { leftCheek, rightCheek } = patches((x) => (x > 370 ? SKIN : DARK));
  expect(leftCheek?.luminance).toBeGreaterThan(rightCheek?.luminance ?? NaN);
  expect(deltaE(rightCheek?.lab ?? labOf(SKIN), labOf(DARK))).toBeLessThan(0.01);
});

describe('where something covers the skin', () => {
  test.each<Class>(['hair', 'accessory', 'clothes', 'bodySkin', 'background', 'outside'])(
    'there is no patch under %s, and the others stay',
    (cover) => {
      const { leftCheek, rightCheek, forehead } = patches(
        () => SKIN,
        (x, y) => (x > 400 && y > 380 ? cover : 'faceSkin'),
      );
      expect(leftCheek).toBeNull();
      expect(rightCheek).not.toBeNull();
      expect(forehead).not.toBeNull();
    },
  );

  test('what is bare is judged alone, down to about a third of the patch', () => {
    /** Red hair from `x0` on, but for the cell (2.9 px) in which it begins. */
    const hairFrom = (x0: number) =>
      patches(
        (x) => (x > x0 + 2 ? RED : SKIN),
        (x) => (x > x0 ? 'hair' : 'faceSkin'),
      ).leftCheek;
    const half = hairFrom(LEFT.x);
    expect(deltaE(half?.lab ?? labOf(RED), labOf(SKIN))).toBeLessThan(0.01);
    expect(hairFrom(LEFT.x - 18 + 0.45 * 36)).not.toBeNull();
    expect(hairFrom(LEFT.x - 18 + 0.25 * 36)).toBeNull();
  });
});

test('a patch beyond the raster is none, not a dark one', () => {
  const high = { ...POINTS, 151: [370, -60] } as const;
  const { forehead, leftCheek } = patches(() => SKIN, undefined, high);
  expect(forehead).toBeNull();
  expect(leftCheek).not.toBeNull();
});
