import type { Count } from './count';

/**
 * Probability, between 0 and 1, that two counts at least as far apart as these come from one and the
 * same rate: Fisher's exact test, both tails (Fisher 1935).
 */
export function fisherExact(first: Count, second: Count): number {
  const all = first.of + second.of;
  const hits = first.count + second.count;
  const factorial = logFactorials(all);
  const choose = (n: number, k: number) =>
    (factorial[n] ?? 0) - (factorial[k] ?? 0) - (factorial[n - k] ?? 0);
  const probability = (inFirst: number) =>
    Math.exp(choose(first.of, inFirst) + choose(second.of, hits - inFirst) - choose(all, hits));
  const seen = probability(first.count);
  const fewest = Math.max(0, hits - second.of);
  const most = Math.min(first.of, hits);
  let sum = 0;
  for (let inFirst = fewest; inFirst <= most; inFirst++) {
    const each = probability(inFirst);
    // Equally likely tables count; the last digits of their logarithms may differ.
    if (each <= seen * (1 + 1e-9)) sum += each;
  }
  return Math.min(1, sum);
}

function logFactorials(upTo: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n <= upTo; n++) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}
