/** The value below which a share of all values lies (0.5: the median); 0 of none. */
export function percentile(values: readonly number[] | Float32Array, share: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const median = (values: readonly number[] | Float32Array): number => percentile(values, 0.5);
