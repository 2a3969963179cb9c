import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Share of bare facial skin that is burnt out (ISO/IEC 29794-5 over-exposure prevention). */
export const overExposure: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { tones } = observation.appearance.pixels;
  if (tones === null) return unknown('notMeasurable');
  return atMost(tones.overShare, THRESHOLDS.overExposedShare, {
    unit: 'ratio',
    reason: 'tooBright',
  });
};
