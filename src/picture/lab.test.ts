import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deltaE, linearToLab, type Lab } from './lab';
import { toLinear } from './luminance';

const ofSrgb = (r: number, g: number, b: number): Lab =>
  linearToLab(toLinear(r) / 255, toLinear(g) / 255, toLinear(b) / 255);

/** Within a quarter of a unit along each axis: the published values are rounded. */
function expectLab(lab: Lab, { l, a, b }: Lab): void {
  expect(Math.abs(lab.l - l)).toBeLessThan(0.25);
  expect(Math.abs(lab.a - a)).toBeLessThan(0.25);
  expect(Math.abs(lab.b - b)).toBeLessThan(0.25);
}

describe('sRGB in CIELAB under D50', () => {
  test.each<[string, [number, number, number], Lab]>([
    ['white', [255, 255, 255], { l: 100, a: 0, b: 0 }],
    ['black', [0, 0, 0], { l: 0, a: 0, b: 0 }],
    // Corners of sRGB as colour-managed software shows them in D50 Lab.
    ['red', [255, 0, 0], { l: 54.29, a: 80.81, b: 69.89 }],
    ['green', [0, 255, 0], { l: 87.82, a: -79.29, b: 80.99 }],
    ['blue', [0, 0, 255], { l: 29.57, a: 68.3, b: -112.03 }],
    ['yellow', [255, 255, 0], { l: 97.61, a: -15.75, b: 93.39 }],
  ])('%s', (_, rgb, lab) => {
    expectLab(ofSrgb(...rgb), lab);
  });

  test.each<[string, [number, number, number], Lab]>([
    // ColorChecker, values measured under D50 and the sRGB that its maker gives for them.
    ['dark skin', [115, 82, 68], { l: 37.99, a: 13.56, b: 14.06 }],
    ['light skin', [194, 150, 130], { l: 65.71, a: 18.13, b: 17.81 }],
    ['neutral 5', [122, 122, 121], { l: 50.87, a: -0.15, b: -0.27 }],
  ])('%s of the ColorChecker lies as near as two ways of measuring it', (_, rgb, lab) => {
    expect(deltaE(ofSrgb(...rgb), lab)).toBeLessThan(3.5);
  });
});

test('the middle grey that reflects 18.4 % has half of the lightness', () => {
  expect(linearToLab(0.18419, 0.18419, 0.18419).l).toBeCloseTo(50, 1);
});

test('greys have no colour, and are lighter the more light they send', () => {
  let before = -1;
  for (let value = 0; value < 256; value++) {
    const { l, a, b } = ofSrgb(value, value, value);
    expect(Math.hypot(a, b)).toBeLessThan(0.05);
    expect(l).toBeGreaterThan(before);
    before = l;
  }
});

test('the straight dark end meets the cube root without a step', () => {
  const join = 216 / 24389;
  const [below, above] = [join * (1 - 1e-6), join * (1 + 1e-6)].map(
    (light) => linearToLab(light, light, light).l,
  );
  expect(below).toBeCloseTo(8, 3);
  expect(above).toBeCloseTo(8, 3);
});

describe('the distance of two colours', () => {
  test('is Euclid’s', () => {
    expect(deltaE({ l: 50, a: 10, b: -4 }, { l: 47, a: 14, b: 8 })).toBeCloseTo(13, 9);
  });

  test('does not ask which comes first, is nothing to itself, and takes no detour', () => {
    const axis = fc.double({ min: -128, max: 128, noNaN: true });
    const lab = fc.record({ l: axis, a: axis, b: axis });
    fc.assert(
      fc.property(lab, lab, lab, (p, q, r) => {
        expect(deltaE(p, q)).toBe(deltaE(q, p));
        expect(deltaE(p, p)).toBe(0);
        expect(deltaE(p, r)).toBeLessThanOrEqual(deltaE(p, q) + deltaE(q, r) + 1e-9);
      }),
    );
  });
});
