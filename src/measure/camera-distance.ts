import { toRadians } from '../geometry/angle';
import type { Pose } from './pose';
import type { Upright } from './upright';

/**
 * From the eyes to the lens along its axis, in the person's own inter-eye distances, as a pinhole
 * camera has it: size seen ÷ focal length = true size ÷ distance. A turned head shows its eyes closer
 * together (ISO/IEC 29794-5 corrects by the same cosine). Null where the focal length is not known.
 */
export function cameraDistance(
  focalLengthPx: number | null,
  { interEyeDistancePx }: Pick<Upright, 'interEyeDistancePx'>,
  { yawDeg }: Pick<Pose, 'yawDeg'>,
): number | null {
  if (focalLengthPx === null) return null;
  return (focalLengthPx * Math.cos(toRadians(yawDeg))) / interEyeDistancePx;
}
