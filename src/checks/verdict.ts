import type { Point } from '../geometry/point';
import type { CheckId } from './check-id';
import type { Reason } from './reason';

export const VERDICTS = ['pass', 'warn', 'fail', 'not-checked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The whole picture's verdict: the worst of its checks. */
export type Overall = 'pass' | 'warn' | 'fail';

/** `ratio`: a share or a quotient; the other ratios are shares of the finished photo's sides. */
export const UNITS = [
  'count',
  'px',
  'mm',
  'heightRatio',
  'widthRatio',
  'deg',
  'ratio',
  'bit',
  'deltaE',
  'level',
] as const;
export type Unit = (typeof UNITS)[number];

/** What a value must keep; either end may be open. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

/** The places in the picture that a check speaks of: polygons in picture pixels. */
export type Region = readonly (readonly Point[])[];

/**
 * What a check found, before the specification says how much it matters.
 * `met`: holds. `near`: inside the band where the measurement cannot tell. `broken`: does not hold.
 */
export type Finding =
  | {
      readonly outcome: 'met' | 'near' | 'broken';
      readonly value: number;
      readonly limit: Limit;
      readonly unit: Unit;
      readonly reason: Reason;
      readonly region: Region | null;
    }
  | { readonly outcome: 'unknown'; readonly reason: Reason };

/** One line of a report. `value` is in `unit`, as is `limit`; all three are null when not checked. */
export interface CheckResult {
  readonly id: CheckId;
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly limit: Limit | null;
  readonly unit: Unit | null;
  readonly reason: Reason;
  readonly region: Region | null;
}
