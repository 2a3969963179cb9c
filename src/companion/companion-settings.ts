import { z } from 'zod';

/** The puppets that draw a child's eyes to the lens. */
export const CHARACTERS = ['drum', 'chick', 'rabbit', 'tiger'] as const;
export type Character = (typeof CHARACTERS)[number];

/** Where the camera's lens is, seen from the screen: the companion lives at that edge. */
export const LENS_EDGES = ['top', 'right', 'bottom', 'left'] as const;
export type LensEdge = (typeof LENS_EDGES)[number];

export const companionSettingsSchema = z.strictObject({
  character: z.enum(CHARACTERS),
  lensEdge: z.enum(LENS_EDGES),
  /** How far along that edge the lens is, from its left or upper end: 0 to 1. */
  lensAlong: z.number().min(0).max(1),
  sounds: z.boolean(),
  moves: z.boolean(),
});

export type CompanionSettings = z.infer<typeof companionSettingsSchema>;

/** Most kiosks have their lens above the middle of the screen. */
export const FIRST_COMPANION: CompanionSettings = {
  character: 'drum',
  lensEdge: 'top',
  lensAlong: 0.5,
  sounds: true,
  moves: true,
};
