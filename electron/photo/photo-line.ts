import type { CheckResult, Overall } from '../../src/checks/verdict';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { StationError } from '../../src/station/contract';
import type { Fault } from '../fault';

/** Milliseconds of each part, without the models' start; a part that was not reached is missing. */
export interface Timings {
  readonly decode?: number;
  readonly observe?: number;
  readonly judge?: number;
  readonly cut?: number;
  readonly encode?: number;
  readonly write?: number;
  readonly total: number;
}

/** What the command line says of one picture; with `--json`, one such object a line. */
export interface PhotoLine {
  /** As it was given. */
  readonly file: string;
  readonly spec: string;
  readonly verdict: Overall;
  readonly checks: readonly CheckResult[];
  /** Paths of what was written; null where nothing was. */
  readonly photo: string | null;
  readonly sidecar: string | null;
  readonly crop: CropPlan | null;
  readonly timingsMs: Timings;
  /** Why there is no photo, where the picture, the output or the program is at fault. */
  readonly error?: StationError;
}

export const errorOf = ({ code, message }: Fault): StationError => ({ code, message });

/** One line of JSON; times to a tenth of a millisecond. */
export function photoLineJson(line: PhotoLine): string {
  const timingsMs = Object.fromEntries(
    Object.entries(line.timingsMs).map(([part, ms]: [string, number]) => [
      part,
      Math.round(ms * 10) / 10,
    ]),
  );
  return JSON.stringify({ ...line, timingsMs });
}
