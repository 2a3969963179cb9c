import { CHECK_IDS } from '../src/checks/check-id';
import type { CheckResult } from '../src/checks/verdict';
import type { Point } from '../src/geometry/point';
import { judge } from '../src/judge';
import { OUTLINE, landmarks } from '../src/observation/landmarks';
import type { Observation } from '../src/observation/observation';
import type { Sourced } from '../src/specification/sourced';
import type { Specification } from '../src/specification/specification';
import { typologyAngleDeg } from './groups/skin-tone';
import type { Label } from './labels';

/** One labelled picture and what the pipeline says of it. */
export interface JudgedPicture {
  /** Where it lies. */
  readonly folder: string;
  readonly label: Label;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly checks: readonly CheckResult[];
  /** Outline of the face that was judged, in picture pixels; null where none was seen. */
  readonly face: readonly Point[] | null;
  /** Of the cheeks, as of `typologyAngleDeg`; null where they do not show. */
  readonly typologyAngleDeg: number | null;
}

/** The one judgement used everywhere, for an adult, with every check in force. */
export function judgePicture(
  folder: string,
  label: Label,
  observation: Observation,
  specification: Specification,
): JudgedPicture {
  const { checks } = judge(observation, inForce(specification), 'adult');
  const [face] = observation.faces;
  return {
    folder,
    label,
    ...observation.picture,
    checks,
    face: face === undefined ? null : landmarks(face, OUTLINE.face),
    typologyAngleDeg: typologyAngleDeg(observation),
  };
}

/** The portrait that it is, or was made from. */
export const portraitOf = ({ label }: JudgedPicture): string => label.derived_from ?? label.file;

const ASKED_HERE = { source: ['evaluation'], confidence: 'derived' } satisfies Sourced;

/** A check that a specification leaves out or only warns of is evaluated all the same. */
function inForce(specification: Specification): Specification {
  const rules: Specification['rules'] = {};
  for (const id of CHECK_IDS) {
    rules[id] = { ...(specification.rules[id] ?? ASKED_HERE), policy: 'block' };
  }
  return { ...specification, rules };
}
