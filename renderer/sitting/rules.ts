import type { Library } from '../../src/specification/library';
import type { Specification, Subject } from '../../src/specification/specification';
import { isFor, withPolicy, type WindowPolicy } from '../../src/specification/window-policy';

/** What a photo is judged by. */
export interface Rules {
  /** As the window judges it: with the window's policy laid over it, if there is one. */
  readonly specification: Specification;
  readonly subject: Subject;
}

/** The policy that this machine's window keeps to; one for a single person is never remembered. */
const REMEMBERED = 'bolang.policy';

/** The policies that may be laid over a specification. */
export const policiesFor = (
  { policies }: Library,
  specification: Specification,
): readonly WindowPolicy[] => policies.filter((policy) => isFor(policy, specification));

/** The specification of that id as this machine's window judges it. */
export function asRemembered(library: Library, specification: Specification): Specification {
  return asJudged(library, specification, localStorage.getItem(REMEMBERED));
}

/** The specification with another policy, or none, and this kept in mind for the next documents. */
export function withChosenPolicy(
  library: Library,
  specification: Specification,
  policyId: string | null,
): Specification {
  const policy = library.policies.find(({ id }) => id === policyId);
  if (policyId === null) localStorage.removeItem(REMEMBERED);
  else if (policy?.forOnePerson === undefined) localStorage.setItem(REMEMBERED, policyId);
  return asJudged(library, specification, policyId);
}

/** The rules for whoever comes next: what was chosen for one person has ended. */
export function forNextPerson(library: Library, rules: Rules): Rules {
  const { specification } = rules;
  const policy = library.policies.find(({ id }) => id === specification.window);
  return policy?.forOnePerson === undefined
    ? rules
    : { ...rules, specification: asRemembered(library, specification) };
}

function asJudged(library: Library, { id }: Specification, policyId: string | null): Specification {
  const written = library.specifications.find((specification) => specification.id === id);
  if (written === undefined) throw new Error(`The library has no ${id}.`);
  const policy = policiesFor(library, written).find((candidate) => candidate.id === policyId);
  return policy === undefined ? written : withPolicy(written, policy);
}
