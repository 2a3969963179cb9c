import { z } from 'zod';
import { sourced } from './sourced';

/**
 * Units as the source writes them. `px`: pixels of the photo at `photo.widthPx` × `photo.heightPx`.
 * `mm`: millimetres of the print. `heightRatio`, `widthRatio`: shares of the photo's height or width.
 */
export const BOUND_UNITS = ['px', 'mm', 'heightRatio', 'widthRatio'] as const;

const boundSchema = z
  .strictObject({
    min: z.number().nonnegative().optional(),
    max: z.number().nonnegative().optional(),
    unit: z.enum(BOUND_UNITS),
    ...sourced,
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs a min or a max.')
  .refine(({ min = 0, max = Infinity }) => min <= max, {
    path: ['min'],
    message: 'must not be above max.',
  });

/** `with-hair`: the top of the hair; `without-hair`: the top of the skull (ICAO Doc 9303-3 §3.9.1.3). */
export const CROWN_CONVENTIONS = ['with-hair', 'without-hair'] as const;

export const lengthsSchema = z.strictObject({
  /** Chin to crown. */
  headHeight: boundSchema.optional(),
  /** Ear root to ear root, ears excluded. */
  headWidth: boundSchema.optional(),
  /** Upper edge to crown. */
  topMargin: boundSchema.optional(),
  /** Chin to lower edge. */
  bottomMargin: boundSchema.optional(),
  /** Upper edge to the line through the eye centres. */
  eyeLineFromTop: boundSchema.optional(),
  /** Lower edge to the line through the eye centres. */
  eyeLineFromBottom: boundSchema.optional(),
  /** Eye centre to eye centre. */
  interEyeDistance: boundSchema.optional(),
  /** Left edge to the midpoint of the eyes. */
  eyeMidpointFromLeft: boundSchema.optional(),
});

export const GEOMETRY_LENGTHS = lengthsSchema.keyof().options;

export const geometrySchema = z.strictObject({
  /** Which crown `headHeight` and `topMargin` are measured from. */
  crown: z.strictObject({ convention: z.enum(CROWN_CONVENTIONS), ...sourced }),
  ...lengthsSchema.shape,
  /**
   * Chin to crown as a share of the photo's height, where the source names it without a tolerance or
   * only describes it: the crop aims at it, and nothing is checked. Never beside `headHeight`.
   */
  headHeightAim: z
    .strictObject({ heightRatio: z.number().positive().max(1), ...sourced })
    .optional(),
  /** Where both cannot be met, the eye line wins, and hair that stands high may be cut. */
  eyeLineBeforeTopMargin: z.strictObject({ value: z.literal(true), ...sourced }).optional(),
});

export type Bound = z.infer<typeof boundSchema>;
export type GeometryLengths = z.infer<typeof lengthsSchema>;
export type Geometry = z.infer<typeof geometrySchema>;
