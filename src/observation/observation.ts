import { z } from 'zod';
import { appearanceSchema } from './appearance';

/** Number of points of MediaPipe's face mesh with irises. */
export const LANDMARK_COUNT = 478;

/**
 * One face as the landmark model saw it.
 * `landmarks`: 478 × (x, y, z) flat, in picture pixels (z grows away from the camera, same scale as x).
 * `matrix`: head transformation, 4×4 column-major, canonical face (cm) → camera.
 */
export const faceSchema = z.object({
  landmarks: z.array(z.number()).length(LANDMARK_COUNT * 3),
  matrix: z.array(z.number()).length(16),
});

/**
 * Everything the models and the pixels said about one picture, as plain data: it can be saved as
 * JSON and judged again without a browser or a model. `faces` come largest first; `appearance`
 * speaks of the first of them and is null where it has not been looked at (no face, or not yet).
 */
export const observationSchema = z.object({
  version: z.literal(3),
  picture: z.object({
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
    /** Of the lens that took it, in pixels of this picture; null where it is not known. */
    focalLengthPx: z.number().positive().nullable().default(null),
  }),
  faces: z.array(faceSchema).readonly(),
  appearance: appearanceSchema.nullable(),
});

export type Face = z.infer<typeof faceSchema>;
export type Observation = z.infer<typeof observationSchema>;
