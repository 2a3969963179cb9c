import { toDegrees } from '../geometry/angle';
import type { Face } from '../observation/observation';
import type { Upright } from './upright';

/**
 * Head pose in degrees (angles of ISO/IEC 39794-5). `yawDeg`: positive turned to the person's left;
 * `pitchDeg`: positive with the chin down; `rollDeg`: positive tilted to the person's left.
 * Roll comes from the line of the eyes, the others from the face's transformation matrix.
 */
export interface Pose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** Column-major 4×4: element (row, column) stands at column × 4 + row. */
export function poseOf(face: Face, frame: Upright): Pose {
  const at = (row: number, column: number): number => face.matrix[column * 4 + row] ?? 0;
  return {
    yawDeg: toDegrees(Math.atan2(-at(2, 0), Math.hypot(at(2, 1), at(2, 2)))),
    pitchDeg: toDegrees(Math.atan2(at(2, 1), at(2, 2))),
    rollDeg: frame.rollDeg,
  };
}
