import type { CropOutcome } from '../crop/crop-plan';
import type { FinishedPhoto } from '../crop/finished-photo';
import type { Measurements } from '../measure/measure';
import type { Observation } from '../observation/observation';
import type { Specification, Subject } from '../specification/specification';
import type { Finding } from './verdict';

/** All that a check may look at. */
export interface Evidence {
  readonly observation: Observation;
  readonly measurements: Measurements;
  /** As it holds for this person. */
  readonly specification: Specification;
  readonly subject: Subject;
  readonly crop: CropOutcome;
  /** As the crop is, or would be in a larger picture; null where no cut keeps the rules. */
  readonly photo: FinishedPhoto | null;
}

/** One check of a picture with a face in it; pure. */
export type Check = (evidence: Evidence) => Finding;
