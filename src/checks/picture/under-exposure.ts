import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Share of bare facial skin that is very dark (ISO/IEC 29794-5 under-exposure prevention). */
export const underExposure: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { tones } = observation.appearance.pixels;
  if (tones === null) return unknown('notMeasurable');
  return atMost(tones.underShare, THRESHOLDS.underExposedShare, {
    unit: 'ratio',
    reason: 'tooDark',
  });
};
