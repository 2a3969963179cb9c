/**
 * Degrees away from frontal by axis, as labelled by eye and without a sign; null where the label
 * cannot tell.
 */
export interface PoseLabel {
  readonly yawDeg: number | null;
  readonly pitchDeg: number | null;
  readonly rollDeg: number | null;
}

const FRONTAL: PoseLabel = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };

const PARTS = {
  yawDeg: /^turned to image-(?:left|right) (\d+(?:\.\d+)?)$/,
  pitchDeg: /^pitched (?:up|down) (\d+(?:\.\d+)?)$/,
  rollDeg: /^tilted \(head top to image-(?:left|right)\) (\d+(?:\.\d+)?)$/,
} as const;

/** Of a head turned further than this nobody can say by eye how it is tilted or pitched. */
const TELLING_YAW_DEG = 30;

/**
 * Reads `frontal`, or parts such as `turned to image-left 13; pitched up 5`; an angle that is not
 * named is 0.
 * @returns null where the text is none of these
 */
export function parsePose(text: string): PoseLabel | null {
  if (text === 'frontal') return FRONTAL;
  let pose = FRONTAL;
  for (const part of text.split(';')) {
    const angle = angleOf(part.trim());
    if (angle === null) return null;
    pose = { ...pose, ...angle };
  }
  const isProfile = (pose.yawDeg ?? 0) > TELLING_YAW_DEG;
  return isProfile ? { ...pose, pitchDeg: null, rollDeg: null } : pose;
}

function angleOf(part: string): Partial<PoseLabel> | null {
  const degrees = (pattern: RegExp) => pattern.exec(part)?.[1];
  const yaw = degrees(PARTS.yawDeg);
  if (yaw !== undefined) return { yawDeg: Number(yaw) };
  const pitch = degrees(PARTS.pitchDeg);
  if (pitch !== undefined) return { pitchDeg: Number(pitch) };
  const roll = degrees(PARTS.rollDeg);
  return roll === undefined ? null : { rollDeg: Number(roll) };
}
