import { wishedPlan } from '../../crop/crop-plan';
import type { PoseAxis, Specification } from '../../specification/specification';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import type { Reason } from '../reason';
import { poseThreshold } from '../thresholds';
import type { Finding } from '../verdict';

/** ICAO TR Portrait Quality Table 8, ISO/IEC 39794-5 D.1: for specifications that only say frontal. */
const ICAO_MAX_DEG = { yaw: 5, pitch: 5, roll: 8 } as const;

/** Facing the camera: turned to neither side, within the estimate's noise. */
export const yaw: Check = ({ measurements, specification }) =>
  judgeAngle('yaw', measurements.pose.yawDeg, specification, {
    positive: 'turnedLeft',
    negative: 'turnedRight',
  });

/** Chin neither up nor down, within the estimate's noise, which is as large as the limit itself. */
export const pitch: Check = ({ measurements, specification }) =>
  judgeAngle('pitch', measurements.pose.pitchDeg, specification, {
    positive: 'chinDown',
    negative: 'chinUp',
  });

/**
 * Head upright. The eyes give it to a degree. Who sits or stands has to hold the head upright, and the
 * crop only takes away what is left; a baby lies before the camera in whatever direction, so that for
 * an infant it is the head in the finished photo that counts.
 */
export const roll: Check = ({ measurements, specification, subject, crop }) => {
  const plan = wishedPlan(crop);
  if (subject === 'infant' && plan === null) return unknown('needsCrop');
  const takenAwayDeg = subject === 'infant' && plan !== null ? plan.angleDeg : 0;
  return judgeAngle('roll', measurements.pose.rollDeg - takenAwayDeg, specification, {
    positive: 'tiltedLeft',
    negative: 'tiltedRight',
  });
};

/** The value keeps its sign, so that a report says which way; the limit is the specification's. */
function judgeAngle(
  axis: PoseAxis,
  valueDeg: number,
  { pose }: Specification,
  reasons: { readonly positive: Reason; readonly negative: Reason },
): Finding {
  const maxDeg = pose?.[axis]?.maxDeg ?? ICAO_MAX_DEG[axis];
  const judged = {
    unit: 'deg',
    reason: valueDeg > 0 ? reasons.positive : reasons.negative,
  } as const;
  const found = atMost(Math.abs(valueDeg), poseThreshold(axis, maxDeg), judged);
  return found.outcome === 'unknown'
    ? found
    : { ...found, value: valueDeg, limit: { min: -maxDeg, max: maxDeg } };
}
