import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Both cheeks equally lit: the darker over the brighter (ICAO TR Portrait Quality: at least 0.5). */
export const illuminationUniformity: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { leftCheek, rightCheek } = observation.appearance.pixels.skin;
  if (leftCheek === null || rightCheek === null) return unknown('notMeasurable');
  const darker = Math.min(leftCheek.luminance, rightCheek.luminance);
  const brighter = Math.max(leftCheek.luminance, rightCheek.luminance);
  if (brighter === 0) return unknown('notMeasurable');
  return atLeast(darker / brighter, THRESHOLDS.cheekRatio, {
    unit: 'ratio',
    reason: leftCheek.luminance > rightCheek.luminance ? 'lightFromLeft' : 'lightFromRight',
  });
};
