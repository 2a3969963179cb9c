import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Both eyes on the camera, whichever way the head is turned (ICAO 9303: looking at the camera). */
export const gaze: Check = ({ measurements }) => {
  const { gaze: looking, eyeZones } = measurements;
  if (looking === null) return unknown('notMeasurable');
  const { yawDeg, pitchDeg } = looking;
  const region = [eyeZones.left, eyeZones.right];
  return worst(
    atMost(Math.abs(yawDeg), THRESHOLDS.gazeYawDeg, {
      ...{ unit: 'deg', reason: yawDeg > 0 ? 'lookingLeft' : 'lookingRight', region },
    }),
    atMost(Math.abs(pitchDeg), THRESHOLDS.gazePitchDeg, {
      ...{ unit: 'deg', reason: pitchDeg > 0 ? 'lookingDown' : 'lookingUp', region },
    }),
  );
};
