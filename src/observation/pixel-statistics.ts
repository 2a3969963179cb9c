import { z } from 'zod';

const lab = z.object({ l: z.number(), a: z.number(), b: z.number() });

/** In shares of the head square's side, from its upper left corner. */
const box = z
  .object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
  .nullable();

const tint = { redLog: z.number(), blueLog: z.number() };
const light = z.number().nullable();

/**
 * What the pixels of the upright head square said; see `src/appearance` for each number. Null where
 * there was nothing to measure.
 */
export const pixelStatisticsSchema = z.object({
  tones: z
    .object({
      medianL: z.number(),
      brightL: z.number(),
      clippedShare: z.number(),
      entropyBit: z.number(),
    })
    .nullable(),
  /** In inter-eye distances. */
  blur: z.object({ least: z.number(), most: z.number() }).nullable(),
  blockiness: z.object({ step: z.number(), periodPx: z.number() }).nullable(),
  skinLight: z.object({
    forehead: light,
    leftCheek: light,
    rightCheek: light,
    /** Null too in what was saved before it was measured. */
    chin: light.default(null),
    sideLog: light,
    rowLog: light,
  }),
  skinTint: z.object(tint).nullable(),
  eyeWhite: z.object({ l: z.number(), ...tint }).nullable(),
  shine: z.object({ share: z.number(), box }).nullable(),
  backdrop: z
    .object({
      share: z.number(),
      colour: lab,
      slopeL: z.number(),
      strangeShare: z.number(),
      /** Null in what was saved before it was measured. */
      strangePatchShare: z.number().nullable().default(null),
      strangeBox: box,
    })
    .nullable(),
  wallShadow: z.object({ depthLog: z.number(), box }).nullable(),
  clothes: z.object({ deltaE: z.number() }).nullable(),
  /** Null too in what was saved before it was measured. */
  mouthLineLog: z.number().nullable().default(null),
});

export type PixelStatistics = z.infer<typeof pixelStatisticsSchema>;
