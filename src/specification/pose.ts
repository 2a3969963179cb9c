import { z } from 'zod';
import { sourced } from './sourced';

export const POSE_AXES = ['yaw', 'pitch', 'roll'] as const;

export type PoseAxis = (typeof POSE_AXES)[number];

/** An angle that the source does not name is left out; the check then keeps to its own limit. */
export const poseSchema = z.partialRecord(
  z.enum(POSE_AXES),
  z.strictObject({ maxDeg: z.number().positive(), ...sourced }),
);
