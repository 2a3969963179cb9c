import { distance, type Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { LANDMARK, LID_PAIRS, OUTLINE, landmark, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { shareOf } from './cell-shares';
import { grown } from './polygon';
import { bothSides, type Side, type Sides } from './sides';

/** Eye-visibility zone: a twentieth of the inter-eye distance round the eye (ISO/IEC 29794-5, V). */
const VISIBILITY_ZONE = 1 / 20;

/** Height over width of the lids: the largest of three lid distances over the corner distance. */
export const eyeOpening = (face: Face): Sides<number> =>
  bothSides((side) => {
    const corner = LANDMARK[side];
    const width = distance(landmark(face, corner.eyeOuter), landmark(face, corner.eyeInner));
    const heights = LID_PAIRS[side].map(([upper, lower]) =>
      distance(landmark(face, upper), landmark(face, lower)),
    );
    return Math.max(...heights) / width;
  });

/**
 * What lies over one eye: shares of its visibility zone, 0 to 1, null outside the picture; and the
 * zone in picture pixels.
 */
export interface EyeCover {
  readonly hairShare: number | null;
  /** Accessory over the lids themselves: dark glasses, not the frame of clear ones. */
  readonly accessoryShare: number | null;
  readonly zone: readonly Point[];
}

export function eyeCover(face: Face, eyes: ClassMap, interEyeDistancePx: number): Sides<EyeCover> {
  return bothSides((side: Side) => {
    const lids = landmarks(face, OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']);
    const zone = grown(lids, VISIBILITY_ZONE * interEyeDistancePx);
    return {
      hairShare: shareOf(eyes, zone, PIXEL_CLASS.hair),
      accessoryShare: shareOf(eyes, lids, PIXEL_CLASS.accessory),
      zone,
    };
  });
}
