import type { Subject } from '../../specification/specification';
import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/**
 * How far apart eyes are in the mean. Adults: Dodgson, Variation and extrema of human interpupillary
 * distance (2004). Children, at the middle of each age: MacLachlan and Howland, Normal values … of
 * interpupillary distance in subjects aged 1 month to 19 years (2002).
 */
export const INTER_EYE_MM: Readonly<Record<Subject, number>> = {
  adult: 63.4,
  schoolchild: 54.5,
  child: 48,
  infant: 43,
};

/** Beyond it more of the distance comes from the estimate of the pose than from the eyes. */
const LARGEST_YAW_DEG = 35;

/**
 * Far enough from the lens that the nose does not grow and the ears do not shrink (ICAO TR Portrait
 * Quality, camera to subject distance). The landmarks have no perspective, so this is known only
 * where the focal length is, and only as well as one knows how far apart this person's eyes are:
 * it is broken only where even the widest eyes would be too near. The age that was chosen is believed.
 */
export const lensDistortion: Check = ({ measurements, subject }) => {
  const { cameraDistance, pose } = measurements;
  if (cameraDistance === null) return unknown('lensUnknown');
  if (Math.abs(pose.yawDeg) > LARGEST_YAW_DEG) return unknown('hiddenByPose');
  const distanceM = (cameraDistance * INTER_EYE_MM[subject]) / 1000;
  return atLeast(distanceM, THRESHOLDS.cameraDistanceM, { unit: 'm', reason: 'tooCloseToLens' });
};
