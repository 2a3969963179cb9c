import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Nothing worn on the head (ISO/IEC 29794-5 no head covering). */
export const noHeadCovering: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { area, zone } = hairAndBody.headCovering;
  return atMost(area, THRESHOLDS.headCoveringArea, {
    unit: 'ratio',
    reason: 'headCovered',
    region: zone && [zone],
  });
};
