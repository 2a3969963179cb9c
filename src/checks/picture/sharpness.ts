import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Blur along one axis only, by this much, is motion. */
const MOTION_RATIO = 0.7;

/** In focus and still: detail in the face at the size it is printed, along its weaker axis. */
export const sharpness: Check = ({ observation }) => {
  const detail = observation.appearance?.pixels.detail;
  if (detail === undefined) return unknown('needsAppearance');
  const weaker = Math.min(detail.x, detail.y);
  const motion = weaker < MOTION_RATIO * Math.max(detail.x, detail.y);
  return atLeast(weaker, THRESHOLDS.detail, {
    unit: 'ratio',
    reason: motion ? 'motionBlurred' : 'blurred',
  });
};
