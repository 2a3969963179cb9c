import { boundToPx, GEOMETRY_AXES, type GeometryLength } from './bounds';
import { GEOMETRY_LENGTHS } from './geometry';
import { lengthsBeyondPhoto, type Contradiction } from './lengths-beyond-photo';
import { moreLenient, policyOf } from './policy';
import { POSE_AXES } from './pose';
import type { Specification } from './specification';
import { RELAXABLE_CHECKS, RELAXED_AGES, type RelaxedAge, type Relaxation } from './subject';

/** Rounding of a bound that is written in another unit. */
const TOLERANCE_PX = 0.5;

/** What stands under `relaxations` must fit the photo and ask for less than an adult is asked for. */
export function relaxationContradictions(specification: Specification): readonly Contradiction[] {
  return RELAXED_AGES.flatMap((age) => {
    const relaxation = specification.relaxations[age];
    if (relaxation === undefined) return [];
    const path = ['relaxations', age];
    return [
      ...lengthsBeyondPhoto(specification.photo, relaxation.geometry, [...path, 'geometry']),
      ...notRelaxing(specification, relaxation, age),
    ];
  });
}

function notRelaxing(
  specification: Specification,
  relaxation: Relaxation,
  age: RelaxedAge,
): readonly Contradiction[] {
  const { pose, rules } = relaxation;
  const lengths = GEOMETRY_LENGTHS.filter(
    (length) => !isWidened(length, relaxation, specification),
  ).map((length) => ['geometry', length]);
  const angles = POSE_AXES.filter((axis) => {
    const relaxed = pose?.[axis];
    return relaxed && relaxed.maxDeg <= (specification.pose?.[axis]?.maxDeg ?? 0);
  }).map((axis) => ['pose', axis]);
  const policies = RELAXABLE_CHECKS.filter((check) => {
    const strict = policyOf(specification, check);
    const relaxed = rules?.[check]?.policy ?? null;
    return relaxed !== null && moreLenient(relaxed, strict) === strict;
  }).map((check) => ['rules', check]);
  return [...lengths, ...angles, ...policies].map((path) => ({
    path: ['relaxations', age, ...path],
    message: 'asks for no less than is asked of adults; relax it or remove it.',
  }));
}

/** Whether the relaxed bound, if there is one, encloses the strict one. */
function isWidened(
  length: GeometryLength,
  { geometry }: Relaxation,
  specification: Specification,
): boolean {
  const relaxed = geometry?.[length];
  const strict = specification.geometry[length];
  if (relaxed === undefined) return true;
  if (strict === undefined) return false;
  const axis = GEOMETRY_AXES[length];
  const outer = boundToPx(relaxed, specification.photo, axis);
  const inner = boundToPx(strict, specification.photo, axis);
  const { minPx = -Infinity, maxPx = Infinity } = inner;
  return (
    (outer.minPx ?? -Infinity) <= minPx + TOLERANCE_PX &&
    (outer.maxPx ?? Infinity) >= maxPx - TOLERANCE_PX
  );
}
