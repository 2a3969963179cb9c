import { overall, runChecks } from './checks/run-checks';
import type { CheckResult, Overall } from './checks/verdict';
import { wishedPlan, type CropOutcome } from './crop/crop-plan';
import { finishedPhoto } from './crop/finished-photo';
import { planCrop } from './crop/plan-crop';
import { lightNumbersOf, type LightNumbers } from './light/light-numbers';
import type { HeadGeometry } from './measure/head-geometry';
import { measure } from './measure/measure';
import type { Observation } from './observation/observation';
import { specificationFor, type RelaxedField } from './specification/for-subject';
import type { Specification, Subject } from './specification/specification';

/** Everything that follows from one observation under one specification. */
export interface Report {
  readonly specification: string;
  /** The window's policy that was laid over the specification. */
  readonly policy: string | null;
  readonly subject: Subject;
  /** What the specification's own source relaxes for this subject. */
  readonly relaxed: readonly RelaxedField[];
  readonly verdict: Overall;
  readonly checks: readonly CheckResult[];
  /** How the room is lit, as far as this picture tells; null where its appearance was not looked at. */
  readonly light: LightNumbers | null;
  /** Null where no face was seen. */
  readonly head: HeadGeometry | null;
  /** Null where no face was seen. */
  readonly crop: CropOutcome | null;
}

/** measure → check → crop, without side effects: the one judgement used everywhere. */
export function judge(observation: Observation, asked: Specification, subject: Subject): Report {
  const { specification, relaxed } = specificationFor(asked, subject);
  const measurements = measure(observation);
  const crop = measurements && planCrop(measurements.head, specification);
  const plan = crop && wishedPlan(crop);
  const photo = measurements && plan ? finishedPhoto(measurements.head, plan) : null;
  const evidence =
    measurements && crop
      ? { observation, measurements, specification, subject, crop, photo }
      : null;
  const checks = runChecks({ observation, specification }, evidence);
  return {
    specification: asked.id,
    policy: asked.window ?? null,
    subject,
    relaxed,
    verdict: overall(checks),
    checks,
    light: measurements && lightNumbersOf(observation, measurements.pose),
    head: measurements?.head ?? null,
    crop,
  };
}
