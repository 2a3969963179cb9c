import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Share of bare facial skin that is burnt out (ISO/IEC 29794-5 over-exposure prevention). */
export const overExposure: Check = ({ observation }) => {
  const tones = observation.appearance?.pixels.tones;
  if (tones == null) return unknown('needsAppearance');
  return atMost(tones.overShare, THRESHOLDS.overExposedShare, {
    unit: 'ratio',
    reason: 'tooBright',
  });
};
