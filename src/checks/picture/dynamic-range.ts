import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Enough different tones in the face (ISO/IEC 29794-5 dynamic range: entropy of luminance). */
export const dynamicRange: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { tones } = observation.appearance.pixels;
  if (tones === null) return unknown('notMeasurable');
  return atLeast(tones.entropyBit, THRESHOLDS.entropyBit, { unit: 'bit', reason: 'flatTones' });
};
