import type { Library } from '../../src/specification/library';
import type { Specification } from '../../src/specification/specification';
import { isFor, withPolicy } from '../../src/specification/window-policy';
import { Fault } from '../fault';

/** @throws {Fault} SPECIFICATION_UNKNOWN */
export function findSpecification(
  specifications: readonly Specification[],
  id: string,
): Specification {
  const found = specifications.find((specification) => specification.id === id);
  if (found !== undefined) return found;
  const known = specifications.map((specification) => specification.id).join(', ');
  throw new Fault(
    'SPECIFICATION_UNKNOWN',
    `There is no specification "${id}"; choose one of ${known}.`,
  );
}

/**
 * The specification as a window judges it; `policyId` null: as its own text has it.
 * @throws {Fault} SPECIFICATION_UNKNOWN, POLICY_UNKNOWN
 */
export function findJudged(
  { specifications, policies }: Library,
  specificationId: string,
  policyId: string | null,
): Specification {
  const specification = findSpecification(specifications, specificationId);
  if (policyId === null) return specification;
  const suitable = policies.filter((policy) => isFor(policy, specification));
  const policy = suitable.find(({ id }) => id === policyId);
  if (policy !== undefined) return withPolicy(specification, policy);
  const known = suitable.map(({ id }) => id).join(', ');
  throw new Fault(
    'POLICY_UNKNOWN',
    `There is no policy "${policyId}" for ${specificationId}; ${known === '' ? 'leave it out' : `choose one of ${known}, or leave it out`}.`,
  );
}
