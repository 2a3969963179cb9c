import { z } from 'zod';

const oneEyeSchema = z.object({
  /**
   * From the mesh's iris to the iris that the pixels show, along the line of the eyes (x, to the
   * picture's right) and across it (y, down), in inter-eye distances. Null where none can be made out.
   */
  irisShift: z.object({ x: z.number(), y: z.number() }).nullable(),
  /** Share of the iris that is red as a flash makes it, 0 to 1. */
  redShare: z.number(),
  /** Share of the visibility zone under reflections, 0 to 1. */
  glareShare: z.number(),
  /**
   * Skin seen through a lens over the skin just outside its rim, linear luminance: about 1 through
   * clear glass. Null where no rim lies on skin.
   */
  lensLight: z.number().nullable(),
  /**
   * How clearly a single lock of hair comes down to the brow and crosses the eye: its contrast with
   * the skin beside it, 0 to 0.3.
   */
  strands: z.object({ brow: z.number(), eye: z.number() }),
  /** Skin below the eye over skin of the cheek, linear luminance. Null where either is covered. */
  underEyeLight: z.number().nullable(),
});

/** What the pixels of the upright eye square said; `left` and `right` are the person's own. */
export const eyePixelsSchema = z.object({ left: oneEyeSchema, right: oneEyeSchema });

export type OneEyePixels = z.infer<typeof oneEyeSchema>;
export type EyePixels = z.infer<typeof eyePixelsSchema>;
