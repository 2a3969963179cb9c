import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** The mouth free of mask, scarf, hand and dummy (ISO/IEC 29794-5 mouth occlusion prevention). */
export const mouthUnoccluded: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const cover = hairAndBody.faceCover;
  if (cover === null) return unknown('notMeasurable');
  return atMost(cover.mouthShare, THRESHOLDS.mouthCoverShare, {
    unit: 'ratio',
    reason: cover.mouthThingZone === null ? 'mouthCovered' : 'thingInMouth',
    region: [cover.mouthThingZone ?? cover.mouthZone],
  });
};
