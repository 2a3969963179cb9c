import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';

/**
 * Neither a hand nor cloth or a thing over the face (ISO/IEC 29794-5 face occlusion prevention). Hair
 * and glasses have checks of their own.
 */
export const faceUnoccluded: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const cover = hairAndBody.faceCover;
  if (cover === null) return unknown('notMeasurable');
  const hand = atMost(cover.handShare, THRESHOLDS.handOverFaceShare, {
    unit: 'ratio',
    reason: 'handOverFace',
    region: cover.handZone && [cover.handZone],
  });
  const fingers = atMost(
    Math.max(0, ...cover.hands.map(({ pointCount }) => pointCount)),
    THRESHOLDS.handPointsOverFace,
    { unit: 'count', reason: 'handOverFace', region: cover.hands.map(({ zone }) => zone) },
  );
  const thing = atMost(cover.thingShare, THRESHOLDS.thingOverFaceShare, {
    unit: 'ratio',
    reason: 'thingOverFace',
    region: cover.thingZone && [cover.thingZone],
  });
  return worst(hand, fingers, thing);
};
