import { CHECK_IDS, type CheckId } from '../checks/check-id';
import type { GeometryLength } from './bounds';
import { GEOMETRY_LENGTHS } from './geometry';
import {
  POSE_AXES,
  type PoseAxis,
  type Relaxation,
  type Specification,
  type Subject,
} from './specification';

/** A field of the specification that the source itself relaxes, as its path. */
export type RelaxedField = `geometry.${GeometryLength}` | `pose.${PoseAxis}` | `rules.${CheckId}`;

/** The specification as it holds for one person, and what in it was relaxed for them. */
export interface SubjectSpecification {
  readonly specification: Specification;
  readonly relaxed: readonly RelaxedField[];
}

const NO_RELAXATION: Relaxation = {};

/** What is relaxed for a subject, least first: an infant is also a child. */
function relaxationsFor(specification: Specification, subject: Subject): readonly Relaxation[] {
  const { child = NO_RELAXATION, infant = NO_RELAXATION } = specification.relaxations;
  switch (subject) {
    case 'adult':
      return [];
    case 'child':
      return [child];
    case 'infant':
      return [child, infant];
  }
}

function relaxedFields({ geometry, pose, rules }: Relaxation): readonly RelaxedField[] {
  return [
    ...GEOMETRY_LENGTHS.filter((key) => geometry?.[key]).map((key) => `geometry.${key}` as const),
    ...POSE_AXES.filter((key) => pose?.[key]).map((key) => `pose.${key}` as const),
    ...CHECK_IDS.filter((key) => rules?.[key]).map((key) => `rules.${key}` as const),
  ];
}

/** The specification with the relaxations for `subject` merged in; bounds are replaced whole. */
export function specificationFor(
  specification: Specification,
  subject: Subject,
): SubjectSpecification {
  const relaxations = relaxationsFor(specification, subject);
  return {
    specification: relaxations.reduce<Specification>(
      (merged, { geometry, pose, rules }) => ({
        ...merged,
        geometry: { ...merged.geometry, ...geometry },
        pose: { ...merged.pose, ...pose },
        rules: { ...merged.rules, ...rules },
      }),
      specification,
    ),
    relaxed: [...new Set(relaxations.flatMap(relaxedFields))],
  };
}
