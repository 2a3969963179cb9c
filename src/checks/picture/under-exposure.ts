import type { PixelStatistics } from '../../observation/pixel-statistics';
import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** How much the white of the eye says beside the skin; the skin speaks for it where it is hidden. */
const EYE_WEIGHT = 0.5;
const SKIN_FOR_EYE = 0.4;

/**
 * How light the face is, whatever the skin: the brighter skin and the white of the eye together, which
 * dark skin in good light keeps bright and fair skin in the dark does not. In L*, about 0 to 150; null
 * where no skin is seen.
 */
export function faceLightL({ tones, eyeWhite }: PixelStatistics): number | null {
  if (tones === null) return null;
  const eye = eyeWhite === null ? SKIN_FOR_EYE * tones.brightL : EYE_WEIGHT * eyeWhite.l;
  return tones.brightL + eye;
}

/** Light enough, whatever the skin (ISO/IEC 29794-5 under-exposure prevention). */
export const underExposure: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const light = faceLightL(observation.appearance.pixels);
  if (light === null) return unknown('notMeasurable');
  return atLeast(light, THRESHOLDS.faceLightL, { unit: 'level', reason: 'tooDark' });
};
