import { SIDES, type Sides } from '../../measure/sides';
import type { Reason } from '../reason';
import type { Finding } from '../verdict';

const SEVERITY = { met: 0, unknown: 1, near: 2, broken: 3 } as const;

/**
 * The finding of the worse side, told with the side in the reason: `left`, `right` or, where both
 * are equally bad, `both`, with both places.
 */
export function worseSide(
  findings: Sides<Finding>,
  reasons: Readonly<Record<'left' | 'right' | 'both', Reason>>,
): Finding {
  const { left, right } = findings;
  const [leftSeverity, rightSeverity] = [SEVERITY[left.outcome], SEVERITY[right.outcome]];
  const worse = leftSeverity >= rightSeverity ? left : right;
  if (worse.outcome === 'met' || worse.outcome === 'unknown') return worse;
  if (leftSeverity === rightSeverity && right.outcome !== 'unknown' && right.outcome !== 'met') {
    const leftIsWorse =
      left.outcome !== 'unknown' &&
      (right.limit.max === undefined ? left.value <= right.value : left.value >= right.value);
    const region = [left, right].flatMap((side) =>
      side.outcome === 'unknown' ? [] : (side.region ?? []),
    );
    return { ...(leftIsWorse ? left : right), reason: reasons.both, region };
  }
  const [side] = SIDES.filter((name) => findings[name] === worse);
  return { ...worse, reason: reasons[side ?? 'left'] };
}
