import type { CheckId } from '../checks/check-id';
import type { Policy, Specification } from './specification';

/** How much a check matters under a specification. A check that is not named blocks. */
export function policyOf(specification: Specification, check: CheckId): Policy {
  return specification.rules[check]?.policy ?? 'block';
}
