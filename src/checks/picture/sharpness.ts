import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** In focus and still: the blur of the face along the direction in which it is most blurred. */
export const sharpness: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { blur } = observation.appearance.pixels;
  if (blur === null) return unknown('notMeasurable');
  return atMost(blur.most, THRESHOLDS.blur, { unit: 'ratio', reason: 'blurred' });
};
