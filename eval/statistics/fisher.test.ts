import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from './fisher';

describe('the exact test of Fisher', () => {
  it.each([
    // The lady tasting tea, both tails: (1 + 16 + 16 + 1) / 70.
    { first: [3, 4], second: [1, 4], probability: 34 / 70 },
    // R: fisher.test(matrix(c(1, 9, 11, 3), 2))$p.value
    { first: [1, 10], second: [11, 14], probability: 0.002759456 },
    { first: [0, 5], second: [0, 50], probability: 1 },
  ] as const)('of $first and $second is $probability', ({ first, second, probability }) => {
    const found = fisherExact(
      { count: first[0], of: first[1] },
      { count: second[0], of: second[1] },
    );
    expect(found).toBeCloseTo(probability, 8);
  });

  it('is a probability, alike from both ends, and falls as the groups move apart', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(40), fc.nat(40), (n, m, a, b) => {
        const first = { count: Math.min(a, n), of: n };
        const second = { count: Math.min(b, m), of: m };
        const found = fisherExact(first, second);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(fisherExact(second, first)).toBeCloseTo(found, 9);
      }),
    );
    const apart = (count: number) => fisherExact({ count, of: 30 }, { count: 0, of: 30 });
    expect(apart(2)).toBeGreaterThan(0.2);
    expect(apart(8)).toBeLessThan(0.01);
  });
});
