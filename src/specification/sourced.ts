import { z } from 'zod';

/**
 * How well a number is founded. `official`: the authority's own page. `quoted`: the authority's text
 * quoted word for word elsewhere. `agreed`: at least two independent sources. `copied`: several
 * pages, probably copies of one text. `single`: one source. `derived`: arithmetic from a sourced
 * number.
 */
export const CONFIDENCES = ['official', 'quoted', 'agreed', 'copied', 'single', 'derived'] as const;

/** Keys of the specification's own `sources`. */
const sourceKeys = z.array(z.string()).min(1);

/** Sources that do not agree: what else is said and where, which reading was taken, and why. */
const conflictSchema = z.strictObject({
  others: z.array(z.strictObject({ reading: z.string().min(1), source: sourceKeys })).min(1),
  taken: z.string().min(1),
  why: z.string().min(1),
});

/** Where something comes from, how far to trust it, and what speaks against it. */
export const sourced = {
  source: sourceKeys,
  confidence: z.enum(CONFIDENCES),
  note: z.string().min(1).optional(),
  conflict: conflictSchema.optional(),
};

export type Sourced = z.infer<z.ZodObject<typeof sourced>>;
export type Confidence = (typeof CONFIDENCES)[number];
