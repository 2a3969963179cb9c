import type { CheckId } from '../checks/check-id';
import type { Issuer } from '../specification/library-order';
import type { Policy } from '../specification/policy';
import type { Confidence } from '../specification/sourced';
import type { Subject } from '../specification/subject';
import type { FactWords } from './fact-text';

/** The words that a specification is explained in; something without words is a type error. */
export interface ExplanationWords extends FactWords {
  readonly check: Readonly<Record<CheckId, { readonly name: string }>>;
  readonly subject: Readonly<Record<Subject, string>>;
  readonly issuer: Readonly<Record<Issuer, string>>;
  readonly policy: Readonly<Record<Policy, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly explain: Readonly<
    Record<
      | 'numbers'
      | 'rules'
      | 'ages'
      | 'must'
      | 'better'
      | 'never'
      | 'nothingRelaxed'
      | 'sources'
      | 'others'
      | 'taken'
      | 'why'
      | 'unchecked'
      | 'policies'
      | 'defaults'
      | 'for',
      string
    >
  >;
}
