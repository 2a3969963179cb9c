import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { boxRegion } from './box-region';

/** No shadow of the person on the wall: ln of the wall's light farther off over that beside them. */
export const shadowOnBackground: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { head, pixels } = observation.appearance;
  if (pixels.wallShadow === null) return unknown('notMeasurable');
  return atMost(pixels.wallShadow.depthLog, THRESHOLDS.wallShadowLog, {
    unit: 'ratio',
    reason: 'shadowBehind',
    region: boxRegion(head.square, pixels.wallShadow.box),
  });
};
