import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** How much the white of the eye says beside the skin; the skin speaks for it where it is hidden. */
const EYE_WEIGHT = 0.5;
const SKIN_FOR_EYE = 0.4;

/**
 * Light enough, whatever the skin (ISO/IEC 29794-5 under-exposure prevention): the brighter skin and
 * the white of the eye together, which dark skin in good light keeps bright and fair skin in the dark
 * does not. In L*, about 0 to 150.
 */
export const underExposure: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { tones, eyeWhite } = observation.appearance.pixels;
  if (tones === null) return unknown('notMeasurable');
  const eye = eyeWhite === null ? SKIN_FOR_EYE * tones.brightL : EYE_WEIGHT * eyeWhite.l;
  return atLeast(tones.brightL + eye, THRESHOLDS.faceLightL, { unit: 'level', reason: 'tooDark' });
};
