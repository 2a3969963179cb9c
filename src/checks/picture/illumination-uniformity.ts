import type { Check } from '../check';
import { atLeast, unknown, worst } from '../finding';
import { THRESHOLDS, type Threshold } from '../thresholds';
import type { Finding } from '../verdict';
import { zoneRegion } from './face-zones';

/**
 * Both sides equally lit: the darker cheek over the brighter, and the same of all that lies alike on
 * both sides (ICAO TR Portrait Quality: at least 0.5; ISO/IEC 29794-5 illumination uniformity).
 */
export const illuminationUniformity: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { leftCheek, rightCheek, sideLog } = observation.appearance.pixels.skinLight;
  const judged = (leftOverRight: number, threshold: Threshold): Finding => {
    const isLeftDarker = leftOverRight < 1;
    return atLeast(Math.min(leftOverRight, 1 / leftOverRight), threshold, {
      unit: 'ratio',
      reason: isLeftDarker ? 'lightFromRight' : 'lightFromLeft',
      region: zoneRegion(observation.faces[0], isLeftDarker ? 'left' : 'right'),
    });
  };
  const sides = sideLog === null ? null : judged(Math.exp(sideLog), THRESHOLDS.sideRatio);
  if (leftCheek === null || rightCheek === null) return sides ?? unknown('notMeasurable');
  const cheeks = judged((leftCheek + FLOOR) / (rightCheek + FLOOR), THRESHOLDS.cheekRatio);
  return sides === null ? cheeks : worst(sides, cheeks);
};

/** Added to luminances of 0 to 1: where there is next to no light, noise is no difference. */
const FLOOR = 0.004;
