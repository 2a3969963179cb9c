import type { Specification, Subject } from '../../src/specification/specification';

/** What a photo is judged by. */
export interface Rules {
  readonly specification: Specification;
  readonly subject: Subject;
}
