import { z } from 'zod';
import { CHECK_IDS } from '../checks/check-id';
import { contradictions } from './contradictions';
import { geometrySchema } from './geometry';
import { POLICIES, type Policy } from './policy';
import { poseSchema, type PoseAxis } from './pose';
import { sourced } from './sourced';
import { relaxationsSchema, SUBJECTS, type Relaxation, type Subject } from './subject';

export type { Geometry } from './geometry';
export { SUBJECTS, type Policy, type PoseAxis, type Relaxation, type Subject };

const pixelSizeSchema = z.strictObject({
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});

/** `<country or body>.<document>`; the first word is what lists are grouped by. */
export const idSchema = z.string().regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/, {
  message: 'must be lower-case words joined by dots, such as cn.idcard.',
});

export const namesSchema = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

export const sourceSchema = z.strictObject({ title: z.string().min(1), url: z.url().optional() });

const rgbLevel = z.number().int().min(0).max(255);

/** The header of a JPEG file has 16 bits for the resolution (JFIF 1.02). */
const MOST_DPI = 65_535;

/** A file that is too small is filled up to `minKb`: a number above this is a slip, such as one in bytes. */
const MOST_MIN_KB = 5000;

/** `ifUsual`: who usually wears glasses is asked to wear them. */
export const GLASSES = ['allowed', 'ifUsual', 'forbidden'] as const;

const fieldsSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  names: namesSchema,
  sources: z.record(z.string(), sourceSchema),
  /**
   * The photo that is made. `allowed` is the range that the authority takes, where it gives one: both
   * sides at least `min` and at most `max`, in the proportions of `aspect` where it names them.
   */
  photo: z.strictObject({
    ...pixelSizeSchema.shape,
    dpi: z.number().int().positive().max(MOST_DPI),
    print: z
      .strictObject({ widthMm: z.number().positive(), heightMm: z.number().positive(), ...sourced })
      .optional(),
    allowed: z
      .strictObject({
        min: pixelSizeSchema,
        max: pixelSizeSchema.optional(),
        aspect: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
        ...sourced,
      })
      .optional(),
    ...sourced,
  }),
  /**
   * File size in kilobytes; no source says whether of 1000 or 1024 bytes, so a file keeps inside both.
   * JPEG quality on libjpeg's scale, 1 to 100.
   */
  file: z.strictObject({
    format: z.literal('jpeg'),
    minKb: z.number().positive().max(MOST_MIN_KB).optional(),
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
    /** Whether what is behind the person may be replaced; where the source is silent, it may not. */
    replacement: z
      .strictObject({ policy: z.enum(['allowed', 'forbidden']), ...sourced })
      .optional(),
    ...sourced,
  }),
  pose: poseSchema.optional(),
  /** Where the source is silent, glasses may be worn as long as they hide nothing. */
  glasses: z.strictObject({ worn: z.enum(GLASSES), ...sourced }).optional(),
  /** How much each check matters here; a check that is not named keeps its default policy. */
  rules: z.partialRecord(
    z.enum(CHECK_IDS),
    z.strictObject({ policy: z.enum(POLICIES), ...sourced }),
  ),
  relaxations: relaxationsSchema,
  /** What the source also states and nothing here checks or keeps, and why not. */
  unchecked: z
    .array(z.strictObject({ stated: z.string().min(1), why: z.string().min(1), ...sourced }))
    .optional(),
});

/** One published set of photo rules; the shape of `assets/specs/*.json`. */
export const specificationSchema = fieldsSchema.superRefine((specification, context) => {
  for (const { path, message } of contradictions(specification)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

/** `window` is never in a file: the id of the window's policy that was laid over it. */
export type Specification = z.infer<typeof fieldsSchema> & { readonly window?: string };
export type Glasses = (typeof GLASSES)[number];
