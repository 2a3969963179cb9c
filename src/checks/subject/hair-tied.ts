import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** No loose hair over the shoulders: the area of hair below the chin. A rule of Chinese counters. */
export const hairTied: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  if (hairAndBody.looseHair === null) return unknown('notMeasurable');
  const { area, zone } = hairAndBody.looseHair;
  return atMost(area, THRESHOLDS.looseHairArea, {
    unit: 'ratio',
    reason: 'hairLoose',
    region: zone && [zone],
  });
};
