import { describe, expect, test } from 'vitest';
import type { EyePixels } from '../observation/eye-pixels';
import { inspectEyes } from './eye-pixels';
import { bareEyes, eyesOf, outsideLens, type EyesPainting } from './synthetic-eyes';

type Rgb = readonly [number, number, number];

const seen = (painting: EyesPainting): EyePixels => inspectEyes(eyesOf(painting));
const WHITE: Rgb = [250, 252, 255];

describe('the iris', () => {
  test.each([
    [0, 0],
    [0.05, 0],
    [-0.05, 0],
    [0.03, 0.02],
    [0, -0.03],
  ])('is found %f beside and %f below that of the mesh', (dx, dy) => {
    const { left, right } = seen({ colour: bareEyes(dx, dy) });
    for (const eye of [left, right]) {
      expect(Math.abs((eye.irisShift?.x ?? 9) - dx)).toBeLessThan(0.01);
      expect(Math.abs((eye.irisShift?.y ?? 9) - dy)).toBeLessThan(0.02);
    }
  });

  test('is nowhere between lids of one colour', () => {
    const { left, right } = seen({ colour: () => [200, 150, 130] });
    expect(left.irisShift).toBeNull();
    expect(right.irisShift).toBeNull();
  });
});

describe('red eyes', () => {
  test('are red in the middle', () => {
    const pupil = (x: number, y: number): Rgb =>
      Math.hypot(x - 0.5, y) < 0.045 ? [170, 30, 40] : bareEyes()(x, y);
    const { left, right } = seen({ colour: pupil });
    expect(left.redShare).toBeGreaterThan(0.3);
    expect(right.redShare).toBe(0);
  });

  test.each<[string, Rgb]>([
    ['brown', [70, 45, 35]],
    ['brown in warm light', [150, 85, 40]],
    ['dark', [40, 22, 20]],
    ['blue', [90, 120, 150]],
  ])('%s ones are not red', (_, iris) => {
    const { left, right } = seen({ colour: bareEyes(0, 0, iris) });
    expect([left.redShare, right.redShare]).toEqual([0, 0]);
  });
});

describe('reflections', () => {
  const streak =
    (level: Rgb) =>
    (x: number, y: number): Rgb =>
      Math.abs(x - 0.55) < 0.04 && Math.abs(y) < 0.2 ? level : bareEyes()(x, y);

  test('are the share of the zone that they cover', () => {
    const { left, right } = seen({ colour: streak(WHITE) });
    expect(left.glareShare).toBeGreaterThan(0.1);
    expect(left.glareShare).toBeLessThan(0.3);
    expect(right.glareShare).toBe(0);
  });

  test('are none where the white of the eye is as bright as whites are', () => {
    const bright = (x: number, y: number): Rgb => {
      const seenThere = bareEyes()(x, y);
      return seenThere[2] === 180 ? [212, 210, 205] : seenThere;
    };
    expect(seen({ colour: bright }).left.glareShare).toBe(0);
  });
});

describe('skin through a lens', () => {
  const glasses = (tint: number, rim = 0.015): EyesPainting => ({
    colour: (x, y) => {
      const [r, g, b] = bareEyes()(x, y);
      return outsideLens(x, y) < 0 ? [r * tint, g * tint, b * tint] : [r, g, b];
    },
    classOf: (x, y) => (Math.abs(outsideLens(x, y)) < rim ? 'accessory' : 'faceSkin'),
  });

  test('is as light as beside it, through clear glass', () => {
    const { left, right } = seen(glasses(1));
    expect(left.lensLight).toBeCloseTo(1, 2);
    expect(right.lensLight).toBeCloseTo(1, 2);
  });

  test.each([
    [0.8, 0.6],
    [0.5, 0.22],
  ])('darkened to %f of its values has %f of the light', (tint, light) => {
    const { left } = seen(glasses(tint));
    expect(Math.abs((left.lensLight ?? 9) - light)).toBeLessThan(0.06);
    expect(left.underEyeLight).toBeLessThan(0.7);
  });

  test('is told by the lighter ways where a shadow lies on the others', () => {
    const { colour, classOf } = glasses(1);
    const shaded = seen({
      ...(classOf && { classOf }),
      colour: (x, y) => {
        const dark = Math.abs(x) > 0.6 && outsideLens(x, y) < 0 ? 0.4 : 1;
        const [r, g, b] = colour(x, y);
        return [r * dark, g * dark, b * dark];
      },
    });
    expect(shaded.left.lensLight).toBeCloseTo(1, 1);
  });

  test('is not known without a rim, but skin below the eye is', () => {
    const { left } = seen({ colour: bareEyes() });
    expect(left.lensLight).toBeNull();
    expect(left.underEyeLight).toBeCloseTo(1, 5);
  });

  test('is not known where the skin is covered', () => {
    const { right } = seen({ colour: bareEyes(), classOf: () => 'hair' });
    expect(right).toMatchObject({ lensLight: null, underEyeLight: null });
  });
});
