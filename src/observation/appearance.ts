import { z } from 'zod';
import { readClassMap, savedClassMapSchema } from './class-map';
import { eyePixelsSchema } from './eye-pixels';
import { handSchema } from './hands';
import { pixelStatisticsSchema } from './pixel-statistics';

/** What hair, skin, clothes and background look like around one face. */
export const appearanceSchema = z.object({
  /** Classes in the head square. */
  head: savedClassMapSchema.transform(readClassMap),
  /** Classes in the eye square, where the same map shows single locks of hair. */
  eyes: savedClassMapSchema.transform(readClassMap),
  pixels: pixelStatisticsSchema,
  eyePixels: eyePixelsSchema,
  /** All hands in and around the head square. */
  hands: z.array(handSchema).readonly(),
});

export type Appearance = z.infer<typeof appearanceSchema>;
