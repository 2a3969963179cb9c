import type { Reason } from './reason';
import type { Threshold } from './thresholds';
import type { Finding, Limit, Region, Unit } from './verdict';

export interface Judged {
  readonly unit: Unit;
  /** Why, when it does not hold. */
  readonly reason: Reason;
  readonly region?: Region | null;
}

/** Holds while the value stays at or above `threshold.pass`. */
export function atLeast(value: number, threshold: Threshold, judged: Judged): Finding {
  const outcome = value >= threshold.pass ? 'met' : value > threshold.fail ? 'near' : 'broken';
  return finding(outcome, value, { min: threshold.pass }, judged);
}

/** Holds while the value stays at or below `threshold.pass`. */
export function atMost(value: number, threshold: Threshold, judged: Judged): Finding {
  const outcome = value <= threshold.pass ? 'met' : value < threshold.fail ? 'near' : 'broken';
  return finding(outcome, value, { max: threshold.pass }, judged);
}

export function finding(
  outcome: 'met' | 'near' | 'broken',
  value: number,
  limit: Limit,
  { unit, reason, region = null }: Judged,
): Finding {
  return outcome === 'met'
    ? { outcome, value, limit, unit, reason: 'ok', region: null }
    : { outcome, value, limit, unit, reason, region };
}

export const unknown = (reason: Reason): Finding => ({ outcome: 'unknown', reason });
