import type { CheckResult, Overall } from '../../src/checks/verdict';
import type { CropPlan, CropRefusal } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
import type { RelaxedField } from '../../src/specification/for-subject';
import type { Specification, Subject } from '../../src/specification/specification';
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
  /** The window's policy. */
  readonly policy: string | null;
  readonly subject: Subject;
  /** What the specification's own source relaxes for the subject. */
  readonly relaxed: readonly RelaxedField[];
  readonly verdict: Overall;
  readonly checks: readonly CheckResult[];
  /** Paths of what was written; null where nothing was. */
  readonly photo: string | null;
  readonly sidecar: string | null;
  /** Path of the unedited photo, where the background was replaced. */
  readonly original?: string;
  /** Path of the sheet of copies, where one was asked for. */
  readonly sheet?: string;
  /** Why the background was left as it is, where a new one was asked for. */
  readonly backgroundKept?: Pick<Fault, 'code' | 'message'>;
  readonly crop: CropPlan | null;
  readonly timingsMs: Timings;
  /** Why no photo could be cut, where a face was seen. */
  readonly refusal?: CropRefusal;
  /** Path of the saved observation, where one was asked for. */
  readonly observation?: string;
  /** Why there is no photo, where the picture, the output or the program is at fault. */
  readonly error?: Pick<Fault, 'code' | 'message'>;
}

/** A line before the clock is stopped. */
export type UntimedLine = Omit<PhotoLine, 'timingsMs'>;

export const errorOf = ({ code, message }: Fault) => ({ code, message });

/** Of a picture that has not been looked at. */
export const unseenLine = (
  file: string,
  { id, window }: Pick<Specification, 'id' | 'window'>,
  subject: Subject,
): UntimedLine => ({
  file,
  spec: id,
  policy: window ?? null,
  subject,
  relaxed: [],
  verdict: 'fail',
  checks: [],
  photo: null,
  sidecar: null,
  crop: null,
});

/** Of a picture that has been judged, before anything is written. */
export function judgedLine(unseen: UntimedLine, report: Report): UntimedLine {
  const { checks, crop, relaxed } = report;
  return {
    ...unseen,
    relaxed,
    // Without a photo nothing has passed, whatever the checks say.
    verdict: crop?.plan == null ? 'fail' : report.verdict,
    checks,
    crop: crop?.plan ?? null,
    ...(crop?.refusal != null && { refusal: crop.refusal }),
  };
}

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
