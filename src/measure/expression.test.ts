import { describe, expect, test } from 'vitest';
import { expressionOf } from './expression';
import { faceOf, FRAME } from './synthetic-head';

interface Mouth {
  readonly width: number;
  /** Corners above the middle of the lips, in mouth widths. */
  readonly lift: number;
}

const smileOf = ({ width, lift }: Mouth, gap = 0): number =>
  expressionOf(
    faceOf({
      61: [-width / 2, 1.2 - lift * width],
      291: [width / 2, 1.2 - lift * width],
      13: [0, 1.2 - gap / 2],
      14: [0, 1.2 + gap / 2],
    }),
    FRAME,
  ).smile;

describe('a smile', () => {
  test('is 0 for a mouth at rest and 1 where the corners are lifted and the mouth is wide', () => {
    expect(smileOf({ width: 0.8, lift: 0 })).toBeCloseTo(0, 9);
    expect(smileOf({ width: 1, lift: 0.1 })).toBeCloseTo(1, 9);
  });

  test('grows with either sign of it', () => {
    expect(smileOf({ width: 0.9, lift: 0 })).toBeCloseTo(0.25, 9);
    expect(smileOf({ width: 0.8, lift: 0.05 })).toBeCloseTo(0.25, 9);
  });

  test('is not an open mouth, nor hanging corners', () => {
    expect(smileOf({ width: 0.8, lift: 0 }, 0.3)).toBeCloseTo(0, 9);
    expect(smileOf({ width: 0.8, lift: -0.05 })).toBeLessThan(0);
  });
});

test('the brows stand above the line through the corners of each eye', () => {
  const eyes = { 33: [-0.7, 0.1], 133: [-0.3, 0], 263: [0.7, 0.1], 362: [0.3, 0] } as const;
  const { browHeight } = expressionOf(
    faceOf({ ...eyes, 105: [-0.5, -0.35], 334: [0.5, -0.45] }),
    FRAME,
  );
  expect(browHeight).toBeCloseTo((0.4 + 0.5) / 2, 9);
});
