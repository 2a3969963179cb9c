import type { CheckId } from '../checks/check-id';
import { NOTHING_TO_CHECK } from '../checks/reason';
import { overall } from '../checks/run-checks';
import type { CheckResult, Overall } from '../checks/verdict';

/** The checks that speak of what is replaced; all others keep what they said of the person. */
const REPLACED: ReadonlySet<CheckId> = new Set<CheckId>([
  'backgroundUniformity',
  'backgroundColour',
  'shadowOnBackground',
]);

/** What is left to say of a photo whose background was replaced. */
export interface AfterReplacement {
  /** `warn` at best: an edited photo is for the office to judge. */
  readonly verdict: Exclude<Overall, 'pass'>;
  readonly checks: readonly CheckResult[];
}

/**
 * The checks of the picture as taken, with those of its background replaced by a warning that says
 * why they no longer speak of it: nobody has looked at the new background, it was made.
 */
export function afterReplacement(original: readonly CheckResult[]): AfterReplacement {
  const checks = original.map((check) =>
    REPLACED.has(check.id) && !NOTHING_TO_CHECK.has(check.reason) ? replaced(check.id) : check,
  );
  return { verdict: overall(checks) === 'fail' ? 'fail' : 'warn', checks };
}

/** Whether anything is wrong with the background as it is, so that a new one would help. */
export const backgroundObjected = (checks: readonly CheckResult[]): boolean =>
  checks.some(({ id, verdict }) => REPLACED.has(id) && (verdict === 'fail' || verdict === 'warn'));

const replaced = (id: CheckId): CheckResult => ({
  id,
  verdict: 'warn',
  severity: 0.5,
  value: null,
  limit: null,
  unit: null,
  reason: 'backgroundReplaced',
  region: null,
});
