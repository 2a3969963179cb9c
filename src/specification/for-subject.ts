import { CHECK_IDS, type CheckId } from '../checks/check-id';
import { CHECK_OF_LENGTH, type GeometryLength } from './bounds';
import { GEOMETRY_LENGTHS } from './geometry';
import { moreLenient, policyOf } from './policy';
import { POSE_AXES, type PoseAxis } from './pose';
import type { Specification } from './specification';
import {
  agesFor,
  RELAXABLE_CHECKS,
  type RelaxableCheck,
  type Relaxation,
  type Subject,
} from './subject';

/** A field of the specification that the source itself relaxes, as its path. */
export type RelaxedField =
  `geometry.${GeometryLength}` | `pose.${PoseAxis}` | `rules.${RelaxableCheck}`;

/** The specification as it holds for one person, and what in it was relaxed for them. */
export interface SubjectSpecification {
  readonly specification: Specification;
  readonly relaxed: readonly RelaxedField[];
}

export function relaxedFields({ geometry, pose, rules }: Relaxation): readonly RelaxedField[] {
  return [
    ...GEOMETRY_LENGTHS.filter((key) => geometry?.[key]).map((key) => `geometry.${key}` as const),
    ...POSE_AXES.filter((key) => pose?.[key]).map((key) => `pose.${key}` as const),
    ...RELAXABLE_CHECKS.filter((key) => rules?.[key]).map((key) => `rules.${key}` as const),
  ];
}

/** A check that a relaxed field may be spoken of by. */
export type RelaxedCheck = RelaxableCheck | PoseAxis | (typeof CHECK_OF_LENGTH)[GeometryLength];

/** The checks that speak of the relaxed fields, in the order of all checks. */
export function relaxedChecks(relaxed: readonly RelaxedField[]): readonly RelaxedCheck[] {
  const checks = new Set<CheckId>([
    ...GEOMETRY_LENGTHS.filter((key) => relaxed.includes(`geometry.${key}`)).map(
      (key) => CHECK_OF_LENGTH[key],
    ),
    ...POSE_AXES.filter((key) => relaxed.includes(`pose.${key}`)),
    ...RELAXABLE_CHECKS.filter((key) => relaxed.includes(`rules.${key}`)),
  ]);
  return CHECK_IDS.filter((id): id is RelaxedCheck => checks.has(id));
}

/** One age's relaxations laid over a specification; bounds are replaced whole. */
function relaxedBy(specification: Specification, relaxation: Relaxation): Specification {
  const rules = { ...specification.rules };
  for (const check of RELAXABLE_CHECKS) {
    const rule = relaxation.rules?.[check];
    // A window may ask for less already.
    const before = policyOf(specification, check);
    if (rule && moreLenient(rule.policy, before) !== before) rules[check] = rule;
  }
  return {
    ...specification,
    geometry: { ...specification.geometry, ...relaxation.geometry },
    pose: { ...specification.pose, ...relaxation.pose },
    rules,
  };
}

/** The specification as it holds for `subject`. */
export function specificationFor(
  specification: Specification,
  subject: Subject,
): SubjectSpecification {
  const relaxations = agesFor(subject).flatMap((age) => specification.relaxations[age] ?? []);
  return {
    specification: relaxations.reduce(relaxedBy, specification),
    relaxed: [...new Set(relaxations.flatMap(relaxedFields))],
  };
}
