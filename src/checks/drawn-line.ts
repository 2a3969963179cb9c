import type { CheckId } from './check-id';

/**
 * Where a measured check draws its lines: `pass` is kept by a value that holds, `fail` is where it
 * clearly does not; between the two the measurement cannot tell, and the verdict is a warning.
 */
export interface Threshold {
  readonly pass: number;
  readonly fail: number;
}

/**
 * A threshold with where it comes from. How often the check is wrong at it stands in
 * `docs/accuracy.json`, under the check's name.
 */
export interface DrawnLine extends Threshold {
  readonly check: CheckId;
  /** What was measured on either side, or the standard that names the number. */
  readonly data: string;
}
