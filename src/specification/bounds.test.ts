import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundToPx, pxToUnit, type Axis, type PhotoSize } from './bounds';
import { BOUND_UNITS } from './geometry';

const source = { source: ['s'], confidence: 'official' as const };
const positive = fc.double({ min: 1, max: 100, noNaN: true });
const photos: fc.Arbitrary<PhotoSize> = fc.record(
  {
    widthPx: fc.integer({ min: 100, max: 2000 }),
    heightPx: fc.integer({ min: 100, max: 2000 }),
    dpi: fc.integer({ min: 150, max: 600 }),
    print: fc.record({ widthMm: positive, heightMm: positive }).map((mm) => ({ ...mm, ...source })),
  },
  { requiredKeys: ['widthPx', 'heightPx', 'dpi'] },
);
const units = fc.constantFrom(...BOUND_UNITS);
const axes = fc.constantFrom<Axis>('width', 'height');
const length = fc.double({ min: 0, max: 1000, noNaN: true });

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

test('a bound in pixels, told in its own unit, is the bound again', () => {
  fc.assert(
    fc.property(photos, units, axes, length, length, (photo, unit, axis, a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      const { minPx = NaN, maxPx = NaN } = boundToPx({ min, max, unit }, photo, axis);
      expect(minPx).toBeLessThanOrEqual(maxPx);
      expect(close(pxToUnit(minPx, unit, photo, axis), min)).toBe(true);
      expect(close(pxToUnit(maxPx, unit, photo, axis), max)).toBe(true);
    }),
  );
});

test('an open end stays open', () => {
  fc.assert(
    fc.property(photos, units, axes, length, (photo, unit, axis, value) => {
      expect(Object.keys(boundToPx({ min: value, unit }, photo, axis))).toEqual(['minPx']);
      expect(Object.keys(boundToPx({ max: value, unit }, photo, axis))).toEqual(['maxPx']);
    }),
  );
});

test('the whole print is the whole photo along either axis', () => {
  fc.assert(
    fc.property(photos, ({ print, ...photo }) => {
      fc.pre(print !== undefined);
      const size = { ...photo, print };
      expect(close(pxToUnit(photo.widthPx, 'mm', size, 'width'), print.widthMm)).toBe(true);
      expect(close(pxToUnit(photo.heightPx, 'mm', size, 'height'), print.heightMm)).toBe(true);
    }),
  );
});

test('without a print an inch of 25.4 mm has as many pixels as the resolution says', () => {
  fc.assert(
    fc.property(photos, axes, ({ widthPx, heightPx, dpi }, axis) => {
      const { maxPx = NaN } = boundToPx(
        { max: 25.4, unit: 'mm' },
        { widthPx, heightPx, dpi },
        axis,
      );
      expect(close(maxPx, dpi)).toBe(true);
    }),
  );
});

test('shares are of the named side, along whichever axis they are measured', () => {
  fc.assert(
    fc.property(photos, axes, (photo, axis) => {
      expect(boundToPx({ max: 1, unit: 'heightRatio' }, photo, axis).maxPx).toBe(photo.heightPx);
      expect(boundToPx({ max: 1, unit: 'widthRatio' }, photo, axis).maxPx).toBe(photo.widthPx);
    }),
  );
});
