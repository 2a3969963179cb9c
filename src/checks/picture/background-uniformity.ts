import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Nothing but an even surface behind the head: no texture or objects, no gradient or shadow. */
export const backgroundUniformity: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { backdrop } = observation.appearance.pixels;
  if (backdrop === null) return unknown('notMeasurable');
  const texture = atMost(backdrop.gradient, THRESHOLDS.backgroundGradient, {
    unit: 'level',
    reason: 'backgroundBusy',
  });
  const evenness = atMost(backdrop.spreadDeltaE, THRESHOLDS.backgroundSpreadDeltaE, {
    unit: 'deltaE',
    reason: 'backgroundUneven',
  });
  return worst(texture, evenness);
};
