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
export const atLeast = (value: number, threshold: Threshold, judged: Judged): Finding =>
  graded(value, threshold, { min: threshold.pass }, judged);

/** Holds while the value stays at or below `threshold.pass`. */
export const atMost = (value: number, threshold: Threshold, judged: Judged): Finding =>
  graded(value, threshold, { max: threshold.pass }, judged);

function graded(value: number, threshold: Threshold, limit: Limit, judged: Judged): Finding {
  const { pass, fail } = threshold;
  const isHigherWorse = limit.max !== undefined;
  const beyond = isHigherWorse ? value - pass : pass - value;
  const band = Math.abs(fail - pass);
  // Without a band of doubt, beyond the line is broken.
  const severity = band > 0 ? beyond / band : beyond > 0 ? 1 + beyond : beyond;
  return told(outcomeOf(severity), severity, value, limit, judged);
}

const outcomeOf = (severity: number): Known['outcome'] =>
  severity <= 0 ? 'met' : severity < 1 ? 'near' : 'broken';

/** What holds for certain lies far from any limit: it hides no measured answer of its check. */
const SEVERITY = { met: -9, near: 0.5, broken: 1 } as const;

/** For what is known without a band of doubt. */
export const finding = (
  outcome: Known['outcome'],
  value: number,
  limit: Limit,
  judged: Judged,
): Finding => told(outcome, SEVERITY[outcome], value, limit, judged);

export const unknown = (reason: Reason): Finding => ({ outcome: 'unknown', reason });

type Known = Exclude<Finding, { outcome: 'unknown' }>;

function told(
  outcome: Known['outcome'],
  severity: number,
  value: number,
  limit: Limit,
  { unit, reason, region = null }: Judged,
): Finding {
  const measured = { outcome, severity, value, limit, unit };
  return outcome === 'met'
    ? { ...measured, reason: 'ok', region: null }
    : { ...measured, reason, region };
}

/**
 * The worst of several questions, the earlier one where two are alike; where all hold, the one that
 * is nearest to its limit.
 */
export const worst = (first: Finding, ...others: readonly Finding[]): Finding =>
  others.reduce((worse, next) => (isWorse(next, worse) ? next : worse), first);

/** An open question is worse than what holds and better than any doubt. */
const RANK = { met: 0, unknown: 1, near: 2, broken: 3 } as const;

function isWorse(next: Finding, than: Finding): boolean {
  if (next.outcome === 'met' && than.outcome === 'met') return next.severity >= than.severity;
  return RANK[next.outcome] > RANK[than.outcome];
}
