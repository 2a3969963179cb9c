import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { boxRegion } from './box-region';

/** Nothing but an even surface behind the head: no things or pattern, no fall of brightness. */
export const backgroundUniformity: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { head, pixels } = observation.appearance;
  if (pixels.backdrop === null) return unknown('notMeasurable');
  const { strangeShare, strangePatchShare, strangeBox, slopeL } = pixels.backdrop;
  const busy = {
    unit: 'ratio',
    reason: 'backgroundBusy',
    region: boxRegion(head.square, strangeBox),
  } as const;
  const things = atMost(strangeShare, THRESHOLDS.strangeShare, busy);
  const thing =
    strangePatchShare === null
      ? things
      : worst(things, atMost(strangePatchShare, THRESHOLDS.strangePatchShare, busy));
  const evenness = atMost(slopeL, THRESHOLDS.backgroundSlopeL, {
    unit: 'level',
    reason: 'backgroundUneven',
  });
  return worst(thing, evenness);
};
