import { expect, test } from 'vitest';
import { sharpnessOf } from './face-blur';

test('sharpness falls from 1 as blur grows, however much there is of it', () => {
  const falling = [0, 0.005, 0.014, 0.03, 1].map((most) => sharpnessOf({ least: 0, most }));
  expect(falling[0]).toBe(1);
  expect(falling).toEqual([...falling].sort((p, q) => q - p));
  expect(new Set(falling).size).toBe(falling.length);
  expect(falling.at(-1)).toBeGreaterThan(0);
  expect(falling[2]).toBeCloseTo(0.54, 2);
});
