import { NOTHING_TO_CHECK } from '../checks/reason';
import type { CheckResult } from '../checks/verdict';
import type { Override } from '../station/journal';

/** What somebody has to answer for who takes a photo all the same: broken rules, and those not judged. */
export function toAnswerFor(
  checks: readonly Pick<CheckResult, 'id' | 'verdict' | 'reason'>[],
): Override['checks'] {
  return checks.flatMap(({ id, verdict, reason }) => {
    const isOpen = verdict === 'not-checked' && !NOTHING_TO_CHECK.has(reason);
    return verdict === 'fail' || isOpen ? [{ id, verdict, reason }] : [];
  });
}
