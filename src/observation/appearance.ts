import { z } from 'zod';
import { readClassMap, savedClassMapSchema } from './class-map';
import { pixelStatisticsSchema } from './pixel-statistics';

/** What hair, skin, clothes and background look like around one face. */
export const appearanceSchema = z.object({
  /** The head square: twice the height of the face mesh. */
  head: savedClassMapSchema.transform(readClassMap),
  /** The bust square: shoulders and what hangs over them. */
  bust: savedClassMapSchema.transform(readClassMap),
  pixels: pixelStatisticsSchema,
});

export type Appearance = z.infer<typeof appearanceSchema>;
