import type { PoseAxis, Specification } from '../../src/specification/specification';
import type { Label } from '../labels';
import type { Truth } from './truth';

/** Degrees beyond the limit within which a label, made by eye, cannot tell. */
const LABEL_NOISE_DEG = 3;

/** The most that a specification allows, in degrees. */
export type PoseLimits = Readonly<Record<PoseAxis, number>>;

/** ICAO TR Portrait Quality Table 8, where the specification is silent. */
export const poseLimits = ({ pose }: Specification): PoseLimits => ({
  yaw: pose?.yaw?.maxDeg ?? 5,
  pitch: pose?.pitch?.maxDeg ?? 5,
  roll: pose?.roll?.maxDeg ?? 8,
});

/** Whether the head is straight along one axis. */
export function poseTruth(axis: PoseAxis, { pose }: Label, limits: PoseLimits): Truth | null {
  const degrees = pose?.[`${axis}Deg`];
  if (degrees == null) return null;
  if (degrees <= limits[axis]) return 'compliant';
  return degrees < limits[axis] + LABEL_NOISE_DEG ? 'grey' : 'defective';
}

/** A picture of one person whose head is straight: one of which every check should be able to tell. */
export function isFrontal(label: Label, limits: PoseLimits): boolean {
  const axes = ['yaw', 'pitch', 'roll'] as const;
  return label.faces === 1 && axes.every((axis) => poseTruth(axis, label, limits) === 'compliant');
}
