import { z } from 'zod';

const lab = z.object({ l: z.number(), a: z.number(), b: z.number() });

const patch = z
  .object({ lab, luminance: z.number(), histogram: z.array(z.number()).length(64).readonly() })
  .nullable();

/** What the pixels of the upright head square said; see `src/appearance` for each number. */
export const pixelStatisticsSchema = z.object({
  tones: z
    .object({
      underShare: z.number(),
      overShare: z.number(),
      entropyBit: z.number(),
      mean: z.number(),
    })
    .nullable(),
  detail: z.object({ x: z.number(), y: z.number() }),
  skin: z.object({ leftCheek: patch, rightCheek: patch, forehead: patch }),
  backdrop: z
    .object({
      share: z.number(),
      colour: lab,
      spreadDeltaE: z.number(),
      gradient: z.number(),
    })
    .nullable(),
});

export type PixelStatistics = z.infer<typeof pixelStatisticsSchema>;
