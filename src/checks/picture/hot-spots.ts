import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { boxRegion } from './box-region';

/** No lamps mirrored by moist skin (ICAO Doc 9303: no reflections, no hot spots). */
export const hotSpots: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { head, pixels } = observation.appearance;
  if (pixels.shine === null) return unknown('notMeasurable');
  return atMost(pixels.shine.share, THRESHOLDS.shineShare, {
    unit: 'ratio',
    reason: 'shineOnSkin',
    region: boxRegion(head.square, pixels.shine.box),
  });
};
