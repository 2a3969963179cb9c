/** A share as it was counted. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const TAIL = 0.025;

/** Exact 95 % interval of a share of which `errors` of `n` were seen (Clopper and Pearson 1934). */
export function clopperPearson(errors: number, n: number): Interval {
  return {
    low: errors === 0 ? 0 : solve((p) => 1 - atMost(errors - 1, n, p) - TAIL),
    high: errors === n ? 1 : solve((p) => TAIL - atMost(errors, n, p)),
  };
}

/** Probability of at most `errors` of `n` where each has the probability `p`, 0 < p < 1. */
function atMost(errors: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= errors; k++) {
    logTerm += Math.log((n - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/** The zero between 0 and 1 of a rising function. */
function solve(rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
