import { z } from 'zod';
import { turnAbout } from '../geometry/angle';
import type { Point } from '../geometry/point';

/**
 * Where the finished photo lies in the picture. `centre` is in picture pixels; the cut is
 * `widthPx` × `heightPx` picture pixels, turned by `angleDeg` (the direction of its upper edge,
 * positive clockwise on the screen); `scale` is photo pixels per picture pixel, so that
 * `widthPx * scale = photo.widthPx`.
 */
export const cropPlanSchema = z.strictObject({
  centre: z.strictObject({ x: z.number(), y: z.number() }),
  widthPx: z.number().positive(),
  heightPx: z.number().positive(),
  angleDeg: z.number(),
  scale: z.number().positive(),
  photo: z.strictObject({
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
  }),
});

export type CropPlan = z.infer<typeof cropPlanSchema>;

/** The corners of the cut in picture pixels: top left, top right, bottom right, bottom left. */
export function cornersOf({ centre, widthPx, heightPx, angleDeg }: CropPlan): readonly Point[] {
  const { x, y } = centre;
  return [
    { x: x - widthPx / 2, y: y - heightPx / 2 },
    { x: x + widthPx / 2, y: y - heightPx / 2 },
    { x: x + widthPx / 2, y: y + heightPx / 2 },
    { x: x - widthPx / 2, y: y + heightPx / 2 },
  ].map((corner) => turnAbout(corner, centre, angleDeg));
}

/**
 * Why no photo can be cut. `rulesConflict`: no placement meets the binding rules at once.
 * `outsidePicture`: the photo would reach beyond the picture; `side` is where most is missing.
 */
export type CropRefusal =
  | { readonly code: 'rulesConflict' }
  | { readonly code: 'outsidePicture'; readonly side: 'top' | 'bottom' | 'left' | 'right' };

/** `wished`: the cut that would keep the rules, were the picture larger; null where none would. */
export type CropOutcome =
  | { readonly plan: CropPlan; readonly refusal: null }
  | { readonly plan: null; readonly refusal: CropRefusal; readonly wished: CropPlan | null };

/** The cut, or the one that there would be in a larger picture. */
export const wishedPlan = (crop: CropOutcome): CropPlan | null =>
  crop.plan === null ? crop.wished : crop.plan;
