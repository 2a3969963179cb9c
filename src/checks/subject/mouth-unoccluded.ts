import type { Check, Evidence } from '../check';
import { atLeast, atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import type { Finding, Region } from '../verdict';

/** Turned further, the far half of the mouth goes out of sight. */
const HIDING_YAW_DEG = 30;

/**
 * The mouth free of mask, scarf, hand and dummy (ISO/IEC 29794-5 mouth occlusion prevention): nothing is
 * seen over it, and the line between the lips is seen. Many a dummy is taken for skin, but hides that.
 */
export const mouthUnoccluded: Check = (evidence) => {
  const { hairAndBody } = evidence.measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const cover = hairAndBody.faceCover;
  if (cover === null) return unknown('notMeasurable');
  const covered = atMost(cover.mouthShare, THRESHOLDS.mouthCoverShare, {
    unit: 'ratio',
    reason: cover.mouthThingZone === null ? 'mouthCovered' : 'thingInMouth',
    region: [cover.mouthThingZone ?? cover.mouthZone],
  });
  return worst(covered, lineBetweenLips(evidence, [cover.mouthZone]));
};

function lineBetweenLips(
  { observation, measurements, subject }: Evidence,
  region: Region,
): Finding {
  const { mouthLineLog = null, blur = null } = observation.appearance?.pixels ?? {};
  if (Math.abs(measurements.pose.yawDeg) > HIDING_YAW_DEG) return unknown('hiddenByPose');
  // More blur than that washes the line out, and is broken in its own name.
  const isBlurred = blur === null || blur.most > THRESHOLDS.blur.fail;
  if (mouthLineLog === null || isBlurred) return unknown('notMeasurable');
  const isAdult = subject === 'adult';
  return atLeast(mouthLineLog, isAdult ? THRESHOLDS.adultMouthLineLog : THRESHOLDS.mouthLineLog, {
    unit: 'ratio',
    reason: isAdult ? 'mouthCovered' : 'thingInMouth',
    region,
  });
}
