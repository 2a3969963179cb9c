import type { Sides } from '../../measure/sides';
import type { Reason } from '../reason';
import type { Finding } from '../verdict';

const SEVERITY = { met: 0, unknown: 1, near: 2, broken: 3 } as const;

/**
 * The finding of the worse side, told with the side in the reason: `left`, `right` or, where both
 * are equally bad, `both`, with the worse value and both places.
 */
export function worseSide(
  { left, right }: Sides<Finding>,
  reasons: Readonly<Record<'left' | 'right' | 'both', Reason>>,
): Finding {
  const lead = SEVERITY[left.outcome] - SEVERITY[right.outcome];
  if (lead > 0) return told(left, reasons.left);
  if (lead < 0) return told(right, reasons.right);
  if (left.outcome === 'unknown' || right.outcome === 'unknown') return left;
  const higherIsWorse = left.limit.max !== undefined;
  const leftIsWorse = higherIsWorse ? left.value >= right.value : left.value <= right.value;
  const both = told(leftIsWorse ? left : right, reasons.both);
  const places = [...(left.region ?? []), ...(right.region ?? [])];
  return both.outcome === 'met' || both.outcome === 'unknown' ? both : { ...both, region: places };
}

function told(finding: Finding, reason: Reason): Finding {
  const { outcome } = finding;
  return outcome === 'met' || outcome === 'unknown' ? finding : { ...finding, reason };
}
