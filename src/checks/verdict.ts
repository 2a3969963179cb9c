import type { Point } from '../geometry/point';
import type { CheckId } from './check-id';
import type { Reason } from './reason';

export const VERDICTS = ['pass', 'warn', 'fail', 'not-checked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The whole picture's verdict: the worst of its checks. */
export type Overall = 'pass' | 'warn' | 'fail';

/** `m`: in the room, `mm`: of the print. `ratio`: a share or a quotient; the other ratios are shares of the finished photo's sides. */
export const UNITS = [
  'count',
  'px',
  'mm',
  'm',
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
      /** How clearly: at most 0 met, from 1 broken, between them the measurement cannot tell. */
      readonly severity: number;
      readonly value: number;
      readonly limit: Limit;
      readonly unit: Unit;
      readonly reason: Reason;
      readonly region: Region | null;
    }
  | { readonly outcome: 'unknown'; readonly reason: Reason };

/** One line of a report. `value` is in `unit`, as is `limit`; they are null when not checked. */
export interface CheckResult {
  readonly id: CheckId;
  readonly verdict: Verdict;
  /**
   * How clearly the rule is broken, on one scale for all checks: at most 0 holds, from 1 is broken,
   * between them the measurement cannot tell. Null when not checked.
   */
  readonly severity: number | null;
  readonly value: number | null;
  readonly limit: Limit | null;
  readonly unit: Unit | null;
  readonly reason: Reason;
  readonly region: Region | null;
}
