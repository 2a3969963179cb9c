import { describe, expect, test } from 'vitest';
import { toLinear } from '../picture/luminance';
import { tonesUnder, type Tones } from './tones';

type Rgb = readonly [number, number, number];

const ofColours = (colours: readonly Rgb[], mask = colours.map(() => 1)): Tones | null =>
  tonesUnder(Uint8Array.from(mask), {
    ...{ widthPx: colours.length, heightPx: 1 },
    rgba: Uint8ClampedArray.from(colours.flatMap((rgb) => [...rgb, 255])),
  });
const ofGreys = (levels: readonly number[]) => ofColours(levels.map((v) => [v, v, v]));
/** sRGB levels whose linear light is that many 255ths apart at least. */
const distinct = [0, 60, 90, 120, 150, 180, 210, 240];

describe('the entropy', () => {
  test.each<[string, number[], number]>([
    ['one tone', [77, 77, 77, 77], 0],
    ['two tones alike', [10, 200, 10, 200], 1],
    ['one tone three times as common as another', [10, 10, 10, 200], 0.8113],
    ['four tones alike', distinct.slice(0, 4), 2],
    ['eight tones alike', distinct, 3],
  ])('of %s', (_, levels, bit) => {
    expect(ofGreys(levels)?.entropyBit).toBeCloseTo(bit, 3);
  });

  test('is of linear light: dark levels that lie close are one tone', () => {
    expect(Math.round(toLinear(1))).toBe(Math.round(toLinear(5)));
    expect(ofGreys([1, 5])?.entropyBit).toBe(0);
  });
});

describe('the lightness', () => {
  test.each([
    [0, 0],
    [119, 50],
    [188, 76],
    [255, 100],
  ])('of sRGB %i is L* %f', (level, lightness) => {
    const tones = ofGreys(new Array<number>(9).fill(level));
    expect(Math.abs((tones?.medianL ?? NaN) - lightness)).toBeLessThan(0.6);
  });

  test('is that of the middle, and that which a tenth exceed', () => {
    const tones = ofGreys([...new Array<number>(80).fill(119), ...new Array<number>(20).fill(230)]);
    expect(tones?.medianL).toBeCloseTo(50, 0);
    expect(tones?.brightL).toBeGreaterThan(88);
  });
});

describe('what is burnt out', () => {
  test.each<[string, Rgb, number]>([
    ['nothing', [252, 200, 180], 0],
    ['red alone', [255, 200, 180], 1],
    ['blue alone', [100, 100, 253], 1],
    ['all', [255, 255, 255], 1],
  ])('%s', (_, rgb, share) => {
    expect(ofColours([rgb])?.clippedShare).toBe(share);
  });

  test('is a share of what was looked at', () => {
    const white: Rgb = [255, 255, 255];
    const grey: Rgb = [90, 90, 90];
    expect(ofColours([white, grey, grey, white], [1, 1, 1, 0])?.clippedShare).toBeCloseTo(1 / 3);
  });
});

test('of nothing, nothing is said', () => {
  expect(ofColours([[1, 2, 3]], [0])).toBeNull();
});
