import { z } from 'zod';
import { companionSettingsSchema, FIRST_COMPANION } from '../companion/companion-settings';
import { FIRST_TRIGGERS, triggersSchema } from '../triggers/trigger';

/** How the one camera of the machine is used; staff choose it, the station keeps it. */
export const cameraSettingsSchema = z.strictObject({
  /** The device's label; ids change with the window's origin. Null: whichever the browser gives. */
  deviceLabel: z.string().nullable(),
  /** What is asked of the device; it may deliver less. */
  widthPx: z.number().int().min(320).max(7680),
  heightPx: z.number().int().min(240).max(4320),
  /** How far the picture is turned clockwise to stand upright: cameras are mounted on their side, too. */
  rotationDeg: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Across the wider side of the picture, as in the camera's data sheet; null: not known. */
  fieldOfViewDeg: z.number().min(10).max(170).nullable(),
});

/** What the photo room has set: `GET /api/settings`, kept in `settings.json` in the station's data folder. */
export const settingsSchema = z.strictObject({
  /** Default: no. Specifications that forbid it are not overruled. */
  replacesBackground: z.boolean(),
  camera: cameraSettingsSchema,
  /** The window's policy laid over each document it is for; null: none. */
  policy: z.string().nullable(),
  /** How long all blocking rules must hold before the countdown begins. */
  holdMs: z.number().int().min(0).max(10_000),
  /** Of everything that sounds, 0 (mute) to 1. */
  volume: z.number().min(0).max(1),
  /** What lies on the photo room's shelf for people to use; null: the words that come with the app. */
  shelf: z.record(z.string(), z.string().max(200)).nullable(),
  /** How long what shows a face is kept; 0: it is deleted as soon as its files were fetched. */
  retentionHours: z
    .number()
    .int()
    .min(0)
    .max(24 * 365),
  /** The system's printer for sheets; null: none, sheets are files only. */
  printer: z.string().nullable(),
  /** What draws a child's eyes to the lens. */
  companion: companionSettingsSchema,
  /** What an operator with full hands presses while a child is before the camera. */
  triggers: triggersSchema,
  /** So many good photos of a child are enough. */
  enoughGood: z.number().int().min(1).max(12),
  /** What the staff window speaks: a language's tag. The person before the camera chooses their own. */
  staffLanguage: z.string().min(2).max(35),
  /** Who may answer for a photo that breaks a rule: names or initials, as the photo room signs. */
  staffNames: z.array(z.string().trim().min(1).max(40)).max(40),
});

export type CameraSettings = z.infer<typeof cameraSettingsSchema>;
export type Settings = z.infer<typeof settingsSchema>;

/** A machine that nobody has set up yet. */
export const FIRST_SETTINGS: Settings = {
  replacesBackground: false,
  camera: {
    deviceLabel: null,
    widthPx: 1920,
    heightPx: 1080,
    rotationDeg: 0,
    fieldOfViewDeg: null,
  },
  policy: null,
  holdMs: 600,
  volume: 0.8,
  shelf: null,
  retentionHours: 96,
  printer: null,
  companion: FIRST_COMPANION,
  triggers: FIRST_TRIGGERS,
  enoughGood: 5,
  staffLanguage: 'zh-CN',
  staffNames: [],
};

/** What staff change: `PATCH /api/settings`; fields left out stay as they are. */
export const settingsChangeSchema = settingsSchema
  .extend({
    camera: cameraSettingsSchema.partial(),
    companion: companionSettingsSchema.partial(),
    triggers: triggersSchema.partial(),
  })
  .partial();

export type SettingsChange = z.infer<typeof settingsChangeSchema>;
