import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalErrorRate, errorsAt } from './error-rates';

const times = (n: number, scores: readonly number[]): number[] =>
  Array.from({ length: n }, () => scores).flat();

describe('the equal error rate', () => {
  it('is 0 where the classes are apart, and says how little few pictures prove', () => {
    const found = equalErrorRate({ compliant: [0.1, 0.2, 0.3], defective: [0.9, 0.8, 0.7] });
    expect(found).toMatchObject({ rate: 0, low: 0 });
    // 0 of 3: 1 − 0.025^(1/3)
    expect(found?.high).toBeCloseTo(0.7076, 4);
  });

  it('is a half where both classes have the same scores', () => {
    const same = [0.1, 0.4, 0.7];
    expect(equalErrorRate({ compliant: same, defective: same })?.rate).toBeCloseTo(0.5, 10);
  });

  it('is a half where all scores are tied', () => {
    expect(equalErrorRate({ compliant: [0, 0, 0], defective: [0, 0] })?.rate).toBeCloseTo(0.5, 10);
  });

  it('is 1 where the classes are the wrong way round', () => {
    expect(equalErrorRate({ compliant: [2, 3], defective: [0, 1] })?.rate).toBe(1);
  });

  it.each([
    // Refusing from 2 on: one of four refused wrongly, one of four let through.
    { compliant: [0, 0, 0, 2], defective: [1, 3, 3, 3], rate: 1 / 4 },
    // From (0, 1/2), refusing only 3, to (2/3, 0), refusing from 2 on: x = (1 − 3x/2) / 2.
    { compliant: [1, 2, 2], defective: [2, 3], rate: 2 / 7 },
  ])('of $compliant and $defective is $rate', ({ compliant, defective, rate }) => {
    expect(equalErrorRate({ compliant, defective })?.rate).toBeCloseTo(rate, 10);
  });

  it('does not exist without pictures of both classes', () => {
    expect(equalErrorRate({ compliant: [], defective: [1] })).toBeNull();
    expect(equalErrorRate({ compliant: [1], defective: [] })).toBeNull();
  });

  it('has a narrower interval on more pictures', () => {
    const widths = [1, 4, 16].map((n) => {
      const scores = { compliant: times(n, [0, 0, 0, 2]), defective: times(n, [1, 3, 3, 3]) };
      const { rate, low, high } = equalErrorRate(scores) ?? { rate: 0, low: 0, high: 1 };
      expect(rate).toBeCloseTo(1 / 4, 10);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(3);
  });

  it('lies between 0 and 1 inside its interval, and sees only the order of the scores', () => {
    const scores = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (compliant, defective) => {
        const found = equalErrorRate({ compliant, defective }) ?? { rate: -1, low: 0, high: 0 };
        expect(found.rate).toBeGreaterThanOrEqual(found.low - 1e-9);
        expect(found.rate).toBeLessThanOrEqual(found.high + 1e-9);
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        const cubed = (values: readonly number[]) => values.map((value) => value ** 3 - 5);
        expect(
          equalErrorRate({ compliant: cubed(compliant), defective: cubed(defective) }),
        ).toEqual(found);
      }),
    );
  });
});

it('counts errors and doubts at a threshold, the lines themselves included', () => {
  const scores = { compliant: [-1, 0, 0.5, 1, 2], defective: [0, 0.01, 0.99, 1] };
  expect(errorsAt(scores, { pass: 0, fail: 1 })).toEqual({
    compliant: 5,
    defective: 4,
    falseRejects: 2,
    misses: 1,
    doubtfulCompliant: 1,
    doubtfulDefective: 2,
  });
});
