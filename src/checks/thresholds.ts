import type { DrawnLine, Threshold } from './drawn-line';
import { PICTURE_THRESHOLDS } from './picture/thresholds';
import { SUBJECT_THRESHOLDS } from './subject/thresholds';

export type { Threshold };

/**
 * Where each measured check draws its lines, each with the data that it comes from: labelled portraits
 * (frontal studio portraits of many skins, everyday portraits, derived defects), told by the extremes
 * seen on either side.
 */
export const THRESHOLDS = { ...PICTURE_THRESHOLDS, ...SUBJECT_THRESHOLDS } as const;

/**
 * The noise of the pose estimate in degrees, added to a specification's limit:
 * `pass` widens the limit that holds, `fail` the one beyond which it surely does not.
 */
export const POSE_NOISE_DEG = {
  yaw: {
    check: 'yaw',
    pass: 2.5,
    fail: 5,
    data: 'On truly frontal portraits the matrix of the face reads −6.3 to +5.8.',
  },
  pitch: {
    check: 'pitch',
    pass: 5.5,
    fail: 9,
    data: 'On truly frontal portraits the matrix of the face reads −10.1 to +8.6; it differs by person.',
  },
} as const satisfies Record<string, DrawnLine>;

/** Best practice for roll (ICAO TR Portrait Quality); between this and the limit is a warning. */
const BEST_ROLL_DEG = 5;

/**
 * The lines around a specification's limit, in degrees. Yaw and pitch are widened by the estimate's
 * noise; roll is known to a degree and keeps the limit itself.
 */
export function poseThreshold(axis: 'yaw' | 'pitch' | 'roll', maxDeg: number): Threshold {
  if (axis === 'roll') {
    return { pass: Math.min(maxDeg, Math.max(BEST_ROLL_DEG, 0.6 * maxDeg)), fail: maxDeg };
  }
  const noise = POSE_NOISE_DEG[axis];
  return { pass: maxDeg + noise.pass, fail: maxDeg + noise.fail };
}
