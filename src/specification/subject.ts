import { z } from 'zod';
import { lengthsSchema } from './geometry';
import { poseSchema } from './pose';
import { POLICIES } from './policy';
import { sourced } from './sourced';

/** Ages in years: `adult` from 11, `schoolchild` 6 to 10, `child` 1 to 5, `infant` under 1. */
export const SUBJECTS = ['adult', 'schoolchild', 'child', 'infant'] as const;

export type Subject = (typeof SUBJECTS)[number];

/**
 * The only checks that may be relaxed for an age: what a child cannot be asked to do. That the child is
 * alone, the light, the background and the focus are the photographer's doing and hold at every age.
 */
export const RELAXABLE_CHECKS = [
  'yaw',
  'pitch',
  'roll',
  'gaze',
  'eyesOpen',
  'mouthClosed',
  'expressionNeutral',
  'shouldersLevel',
  'centred',
] as const;

export type RelaxableCheck = (typeof RELAXABLE_CHECKS)[number];

const relaxationSchema = z.strictObject({
  geometry: lengthsSchema.optional(),
  pose: poseSchema.optional(),
  rules: z
    .partialRecord(
      z.enum(RELAXABLE_CHECKS),
      z.strictObject({ policy: z.enum(POLICIES).exclude(['block']), ...sourced }),
    )
    .optional(),
});

export type Relaxation = z.infer<typeof relaxationSchema>;

/** What the source itself relaxes for an age; a younger one has what the older ones have too. */
export const relaxationsSchema = z.partialRecord(
  z.enum(SUBJECTS).exclude(['adult']),
  relaxationSchema,
);

export type RelaxedAge = Exclude<Subject, 'adult'>;

/** The oldest first. */
export const RELAXED_AGES = [
  'schoolchild',
  'child',
  'infant',
] as const satisfies readonly RelaxedAge[];

/** The ages whose relaxations hold for a subject, the oldest first. */
export const agesFor = (subject: Subject): readonly RelaxedAge[] =>
  RELAXED_AGES.slice(0, SUBJECTS.indexOf(subject));
