import { z } from 'zod';
import { CHECK_IDS } from '../checks/check-id';
import { contradictions } from './contradictions';
import { geometrySchema, lengthsSchema, sourced } from './geometry';

export type { Geometry } from './geometry';

const angleSchema = z.strictObject({ maxDeg: z.number().positive(), ...sourced });

export const POSE_AXES = ['yaw', 'pitch', 'roll'] as const;

/** An angle that the source does not name is left out; the check then keeps to its own limit. */
const poseSchema = z.partialRecord(z.enum(POSE_AXES), angleSchema);

const pixelSizeSchema = z.strictObject({
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});

export const POLICIES = ['block', 'warn', 'off'] as const;

const rulesSchema = z.partialRecord(
  z.enum(CHECK_IDS),
  z.strictObject({ policy: z.enum(POLICIES), ...sourced }),
);

const relaxationSchema = z.strictObject({
  geometry: lengthsSchema.optional(),
  pose: poseSchema.optional(),
  rules: rulesSchema.optional(),
});

const rgbLevel = z.number().int().min(0).max(255);

const fieldsSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/, {
    message: 'must be lower-case words joined by dots, such as cn.idcard.',
  }),
  names: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }),
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().min(1), url: z.url().optional() }),
  ),
  /** The photo that is made. `allowed` is the range the authority takes, where it gives one. */
  photo: z.strictObject({
    ...pixelSizeSchema.shape,
    dpi: z.number().int().positive(),
    print: z
      .strictObject({ widthMm: z.number().positive(), heightMm: z.number().positive(), ...sourced })
      .optional(),
    allowed: z.strictObject({ min: pixelSizeSchema, max: pixelSizeSchema, ...sourced }).optional(),
    ...sourced,
  }),
  /**
   * File size in kilobytes; no source says whether of 1000 or 1024 bytes, so a file keeps inside both.
   * JPEG quality on libjpeg's scale, 1 to 100.
   */
  file: z.strictObject({
    format: z.literal('jpeg'),
    minKb: z.number().positive().optional(),
    maxKb: z.number().positive().optional(),
    minQuality: z.number().int().min(1).max(100).optional(),
    ...sourced,
  }),
  geometry: geometrySchema,
  /** Colours that are accepted behind the person, sRGB 0 to 255. */
  background: z.strictObject({
    colours: z
      .array(z.strictObject({ name: z.string(), rgb: z.tuple([rgbLevel, rgbLevel, rgbLevel]) }))
      .min(1),
    ...sourced,
  }),
  pose: poseSchema.optional(),
  /** How much each check matters here; a check that is not named blocks. */
  rules: rulesSchema,
  /** What the source itself relaxes for children (under 6) and, beyond that, infants (under 1). */
  relaxations: z.strictObject({ child: relaxationSchema, infant: relaxationSchema }).partial(),
});

/** One published set of photo rules; the shape of `assets/specs/*.json`. */
export const specificationSchema = fieldsSchema.superRefine((specification, context) => {
  for (const { path, message } of contradictions(specification)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

export const SUBJECTS = ['adult', 'child', 'infant'] as const;

export type Subject = (typeof SUBJECTS)[number];
export type Specification = z.infer<typeof fieldsSchema>;
export type PoseAxis = (typeof POSE_AXES)[number];
export type Relaxation = z.infer<typeof relaxationSchema>;
export type Policy = (typeof POLICIES)[number];
