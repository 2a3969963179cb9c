import type { Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { OUTLINE, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { shareOf } from './cell-shares';
import { grown } from '../geometry/polygon';
import { bothSides, type Sides } from './sides';

/** A brow's own hairs reach a little beyond the mesh's outline of it. */
const MARGIN = 1 / 40;

/**
 * How much of one eyebrow lies under hair of the head: share 0 to 1, null outside the
 * picture; and the brow's outline.
 */
export interface EyebrowCover {
  readonly hairShare: number | null;
  readonly outline: readonly Point[];
}

export const eyebrowCover = (
  face: Face,
  eyes: ClassMap,
  interEyeDistancePx: number,
): Sides<EyebrowCover> =>
  bothSides((side) => {
    const brow = landmarks(face, OUTLINE[side === 'left' ? 'leftEyebrow' : 'rightEyebrow']);
    const outline = grown(brow, MARGIN * interEyeDistancePx);
    return { hairShare: shareOf(eyes, outline, PIXEL_CLASS.hair), outline };
  });
