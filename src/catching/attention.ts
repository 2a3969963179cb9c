import type { Measurements } from '../measure/measure';
import type { Attention } from './caught-frame';

/**
 * Wider than any rule for the photo: it asks whether the lens has the child's attention, not whether
 * the gaze is straight; gaze is good to some 3 degrees, and a child's pupils are seen coarsely.
 */
const ATTENDS = { gazeYawDeg: 12, gazePitchDeg: 14, yawDeg: 25, pitchDeg: 25 } as const;

/** Where the child looks; with both eyes shut, where the head is turned. */
export function attentionOf(measurements: Measurements | null): Attention {
  if (measurements === null) return 'nobody';
  const { pose, gaze } = measurements;
  const faces =
    Math.abs(pose.yawDeg) <= ATTENDS.yawDeg && Math.abs(pose.pitchDeg) <= ATTENDS.pitchDeg;
  const looks =
    gaze === null ||
    (Math.abs(gaze.yawDeg) <= ATTENDS.gazeYawDeg &&
      Math.abs(gaze.pitchDeg) <= ATTENDS.gazePitchDeg);
  return faces && looks ? 'lens' : 'away';
}
