import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Nothing of the skin burnt out, and no face that is bleached as a whole (ISO/IEC 29794-5). */
export const overExposure: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { tones } = observation.appearance.pixels;
  if (tones === null) return unknown('notMeasurable');
  return worst(
    atMost(tones.medianL, THRESHOLDS.skinL, { unit: 'level', reason: 'tooBright' }),
    atMost(tones.clippedShare, THRESHOLDS.clippedShare, { unit: 'ratio', reason: 'tooBright' }),
  );
};
