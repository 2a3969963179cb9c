import { z } from 'zod';
import type { Point } from '../geometry/point';

/** Number of points of MediaPipe's hand skeleton: the wrist and four of each finger. */
export const HAND_POINT_COUNT = 21;

/** One hand as the hand model saw it: 21 × (x, y) flat, in picture pixels. */
export const handSchema = z.object({
  points: z.array(z.number()).length(HAND_POINT_COUNT * 2),
});

export type Hand = z.infer<typeof handSchema>;

export const handPoints = ({ points }: Hand): readonly Point[] =>
  Array.from({ length: HAND_POINT_COUNT }, (_, k) => ({
    x: points[2 * k] ?? 0,
    y: points[2 * k + 1] ?? 0,
  }));
