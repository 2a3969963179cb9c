import type { Library } from '../../src/specification/library';
import type { Specification, Subject } from '../../src/specification/specification';
import { isFor, withPolicy, type WindowPolicy } from '../../src/specification/window-policy';
import type { Settings } from '../../src/station/settings';

/** What a photo is judged by. */
export interface Rules {
  /** As the window judges it: with the window's policy laid over it, if there is one. */
  readonly specification: Specification;
  readonly subject: Subject;
}

/** What an empty kiosk is set to: the exit-entry photo of an adult. */
const FIRST_SPECIFICATION = 'cn.exitentry.nia';

/** The policies that may be laid over a specification. */
export const policiesFor = (
  { policies }: Library,
  specification: Specification,
): readonly WindowPolicy[] => policies.filter((policy) => isFor(policy, specification));

/** The specification of that id as this machine's window judges it. */
export const asJudgedHere = (
  library: Library,
  { policy }: Settings,
  specification: Specification,
): Specification => withPolicyOf(library, specification, policy);

/** The specification with another policy, or none. */
export function withPolicyOf(
  library: Library,
  { id }: Specification,
  policyId: string | null,
): Specification {
  const written = library.specifications.find((specification) => specification.id === id);
  if (written === undefined) throw new Error(`The library has no ${id}.`);
  const policy = policiesFor(library, written).find((candidate) => candidate.id === policyId);
  return policy === undefined ? written : withPolicy(written, policy);
}

/** Whether a policy holds for more than the person of now, and is kept in the settings. */
export const isKept = ({ policies }: Library, policyId: string | null): boolean =>
  policies.find(({ id }) => id === policyId)?.forOnePerson === undefined;

/** The rules that whoever comes next begins with; null where there is no specification at all. */
export function firstRules(library: Library, settings: Settings): Rules | null {
  const { specifications } = library;
  const first = specifications.find(({ id }) => id === FIRST_SPECIFICATION) ?? specifications[0];
  if (first === undefined) return null;
  return { specification: asJudgedHere(library, settings, first), subject: 'adult' };
}
