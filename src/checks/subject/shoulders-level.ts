import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Shoulders level with the eyes, as they will stand in the photo (NIA photo guide, 双肩水平). */
export const shouldersLevel: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { shoulderTiltDeg } = hairAndBody;
  if (shoulderTiltDeg === null) return unknown('notMeasurable');
  return atMost(Math.abs(shoulderTiltDeg), THRESHOLDS.shoulderTiltDeg, {
    unit: 'deg',
    reason: 'shouldersUneven',
  });
};
