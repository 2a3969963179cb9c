import type { CheckId } from '../src/checks/check-id';
import type { PoseAxis, Specification } from '../src/specification/specification';
import type { Label } from './labels';

/** The checks that a label can speak to, in the order of `CHECK_IDS`. */
export const EVALUATED = [
  'singleFace',
  'sharpness',
  'underExposure',
  'overExposure',
  'illuminationUniformity',
  'backgroundUniformity',
  'yaw',
  'pitch',
  'roll',
  'eyesOpen',
  'mouthClosed',
  'eyesVisible',
  'eyebrowsVisible',
  'earsVisible',
  'hairTied',
] as const satisfies readonly CheckId[];

export type EvaluatedCheck = (typeof EVALUATED)[number];

/**
 * What a check should say of a picture. `grey`: labelled `partial`, or too near the limit for an
 * angle told by eye; counts in no error rate.
 */
export type Truth = 'compliant' | 'defective' | 'grey';

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

/** @returns null where the label does not speak to the check */
export function truthOf(check: EvaluatedCheck, label: Label, limits: PoseLimits): Truth | null {
  if (label.faces === null) return null;
  if (check === 'singleFace') return label.faces === 1 ? 'compliant' : 'defective';
  // With several people nobody knows whom the other columns are about.
  return label.faces === 1 ? truthOfPerson(check, label, limits) : null;
}

function truthOfPerson(
  check: Exclude<EvaluatedCheck, 'singleFace'>,
  label: Label,
  limits: PoseLimits,
): Truth | null {
  switch (check) {
    case 'sharpness':
      return holds(label.sharp, { y: 'compliant', n: 'defective' });
    // The column names one kind of light, so that of uneven light nobody knows how dark it is.
    case 'underExposure':
      return holds(label.lighting, { even: 'compliant', over: 'compliant', dark: 'defective' });
    case 'overExposure':
      return holds(label.lighting, { even: 'compliant', dark: 'compliant', over: 'defective' });
    case 'illuminationUniformity':
      return holds(label.lighting, { even: 'compliant', uneven: 'defective' });
    case 'backgroundUniformity':
      return holds(label.background, {
        white: 'compliant',
        plain: 'compliant',
        cluttered: 'defective',
      });
    case 'yaw':
      return within(label.pose?.yawDeg, limits.yaw);
    case 'pitch':
      return within(label.pose?.pitchDeg, limits.pitch);
    case 'roll':
      return within(label.pose?.rollDeg, limits.roll);
    case 'eyesOpen':
      return holds(label.eyes, { open: 'compliant', closed: 'defective' });
    case 'mouthClosed':
      return holds(label.mouth, { closed: 'compliant', smile: 'defective', open: 'defective' });
    case 'eyesVisible':
      return label.glasses === 'dark' ? 'defective' : free(label.hair_over_eyes);
    case 'eyebrowsVisible':
      return free(label.hair_over_eyebrows);
    case 'earsVisible':
      return bothSeen(label.left_ear_visible, label.right_ear_visible);
    case 'hairTied':
      return free(label.hair_loose_on_shoulders);
  }
}

function holds<Word extends string>(
  word: Word | null,
  truths: Readonly<Partial<Record<Word, Truth>>>,
): Truth | null {
  return word === null ? null : (truths[word] ?? null);
}

type Answer = Label['hair_over_eyes'];

const free = (covered: Answer): Truth | null =>
  holds(covered, { n: 'compliant', y: 'defective', partial: 'grey' });

function bothSeen(left: Answer, right: Answer): Truth | null {
  if (left === 'n' || right === 'n') return 'defective';
  if (left === null || right === null) return null;
  return left === 'y' && right === 'y' ? 'compliant' : 'grey';
}

function within(degrees: number | null | undefined, limitDeg: number): Truth | null {
  if (degrees == null) return null;
  if (degrees <= limitDeg) return 'compliant';
  return degrees < limitDeg + LABEL_NOISE_DEG ? 'grey' : 'defective';
}

/** A picture of one person whose head is straight: one of which every check should be able to tell. */
export function isFrontal(label: Label, limits: PoseLimits): boolean {
  const axes = ['yaw', 'pitch', 'roll'] as const;
  return label.faces === 1 && axes.every((axis) => truthOf(axis, label, limits) === 'compliant');
}
