import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { colourCast } from './colour-cast';

/** Skin and the white of the eye as they look in white light (ISO/IEC 29794-5 natural colour). */
export const naturalColour: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { skinTint, eyeWhite } = observation.appearance.pixels;
  if (skinTint === null) return unknown('notMeasurable');
  return atMost(colourCast(skinTint, eyeWhite), THRESHOLDS.colourCastDeltaE, {
    unit: 'deltaE',
    reason: 'colourCast',
  });
};
