import { z } from 'zod';
import { SUBJECTS } from '../specification/specification';

/**
 * The station's door, shared by both sides of it. Raw pictures travel as RGBA bytes, row by row,
 * with their size in these headers, and the focal length of their lens where it is known.
 */
export const PICTURE_HEADERS = {
  widthPx: 'x-width-px',
  heightPx: 'x-height-px',
  focalLengthPx: 'x-focal-length-px',
} as const;

/** What accompanies the raw picture when a shot is accepted: `POST /api/photos`, field `shot`. */
export const shotSchema = z.strictObject({
  specification: z.string(),
  /** The window's policy; null: the specification as its own text has it. */
  policy: z.string().nullable(),
  subject: z.enum(SUBJECTS),
  /** Whose photo it is in the journal. */
  sitting: z.uuid().optional(),
  /** By which staff took responsibility for what the photo breaks; it is then not rejected. */
  override: z.uuid().optional(),
  /** A saved observation; parsed by `observationSchema` behind the door. */
  observation: z.unknown(),
  /** Where the background is to be replaced. */
  newBackground: z
    .strictObject({
      /** Name of an accepted colour; null: the specification's first. */
      colour: z.string().nullable(),
      /** A saved confidence; parsed by `personConfidenceSchema` behind the door. */
      confidence: z.unknown(),
    })
    .optional(),
});

/** Where an accepted photo went; paths on the station's machine. */
export const savedPhotoSchema = z.strictObject({
  verdict: z.enum(['pass', 'warn', 'fail']),
  photo: z.string(),
  sidecar: z.string(),
  /** The unedited photo, beside one whose background was replaced. */
  original: z.string().optional(),
  rejected: z.boolean(),
});

export type Shot = z.infer<typeof shotSchema>;
export type SavedPhoto = z.infer<typeof savedPhotoSchema>;

/** Every refusal of the station: one sentence and a stable code. */
export const stationErrorSchema = z.strictObject({ code: z.string(), message: z.string() });

export type StationError = z.infer<typeof stationErrorSchema>;
