import { describe, expect, it } from 'vitest';
import { clopperPearson } from './count';

describe('the interval of Clopper and Pearson', () => {
  it.each([
    { errors: 0, n: 10, low: 0, high: 0.3085 },
    { errors: 1, n: 10, low: 0.0025, high: 0.445 },
    { errors: 5, n: 10, low: 0.1871, high: 0.8129 },
    { errors: 10, n: 10, low: 0.6915, high: 1 },
    { errors: 20, n: 1000, low: 0.0123, high: 0.0307 },
  ])('of $errors in $n is as tabulated', ({ errors, n, low, high }) => {
    const found = clopperPearson(errors, n);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});
