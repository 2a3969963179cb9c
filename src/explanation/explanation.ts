import { CHECK_IDS, type CheckId } from '../checks/check-id';
import { DEFAULT_POLICIES, policyOf, type Policy } from '../specification/policy';
import type { Sourced } from '../specification/sourced';
import type { Specification } from '../specification/specification';
import { RELAXABLE_CHECKS, RELAXED_AGES, type RelaxedAge } from '../specification/subject';
import { isFor, type WindowPolicy } from '../specification/window-policy';
import { factsOf, relaxedFacts, type Fact } from './fact';

/** How much a check matters; `said` where the specification itself says so, else the general rule. */
export interface RuleFact {
  readonly check: CheckId;
  readonly policy: Policy;
  readonly said: Sourced | null;
  /** Of the general rule: who or what asks for it. */
  readonly because: string | null;
}

export interface AgeFacts {
  readonly age: RelaxedAge;
  readonly facts: readonly Fact[];
  readonly rules: readonly RuleFact[];
}

/** Everything that a specification says, with where each of it comes from. */
export interface Explanation {
  readonly specification: Specification;
  readonly facts: readonly Fact[];
  /** All checks, in their order. */
  readonly rules: readonly RuleFact[];
  /** The ages for which something is relaxed, the oldest first. */
  readonly ages: readonly AgeFacts[];
  readonly unchecked: NonNullable<Specification['unchecked']>;
  /** What may be laid over it. */
  readonly policies: readonly WindowPolicy[];
}

export function explain(
  specification: Specification,
  policies: readonly WindowPolicy[],
): Explanation {
  return {
    specification,
    facts: factsOf(specification),
    rules: CHECK_IDS.map((check) => {
      const said = specification.rules[check] ?? null;
      const because = said === null ? DEFAULT_POLICIES[check].because : null;
      return { check, policy: policyOf(specification, check), said, because };
    }),
    ages: RELAXED_AGES.flatMap((age) => {
      const relaxation = specification.relaxations[age];
      if (relaxation === undefined) return [];
      const rules = RELAXABLE_CHECKS.flatMap((check) => {
        const said = relaxation.rules?.[check];
        return said === undefined ? [] : [{ check, policy: said.policy, said, because: null }];
      });
      return [{ age, facts: relaxedFacts(specification, relaxation), rules }];
    }),
    unchecked: specification.unchecked ?? [],
    policies: policies.filter((policy) => isFor(policy, specification)),
  };
}

/** The rules that the specification itself speaks of. */
export const ownRules = ({ rules }: Explanation): readonly RuleFact[] =>
  rules.filter(({ said }) => said !== null);
