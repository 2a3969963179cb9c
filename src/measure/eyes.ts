import { distance, type Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { LANDMARK, LID_PAIRS, OUTLINE, landmark, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { shareOf } from './cell-shares';
import { grown } from '../geometry/polygon';
import { bothSides, type Side, type Sides } from './sides';

/** Eye-visibility zone: a twentieth of the inter-eye distance round the eye (ISO/IEC 29794-5, V). */
export const VISIBILITY_ZONE = 1 / 20;

/** The segmenter draws a rim a cell wider than it is: that much of the zone is left out. */
const FRAME_ZONE = VISIBILITY_ZONE - 1 / 100;

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

const lidsOf = (face: Face, side: Side): Point[] =>
  landmarks(face, OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']);

/** The visibility zone of each eye in picture pixels. */
export const eyeZones = (face: Face, interEyeDistancePx: number): Sides<Point[]> =>
  bothSides((side) => grown(lidsOf(face, side), VISIBILITY_ZONE * interEyeDistancePx));

/**
 * What lies over one eye: shares of its visibility zone, 0 to 1, null outside the picture; and the
 * zone in picture pixels.
 */
export interface EyeCover {
  readonly hairShare: number | null;
  /** Accessory over the lids themselves: dark glasses, not the frame of clear ones. */
  readonly accessoryShare: number | null;
  /** Accessory in the zone, as far as a rim of it may reach. */
  readonly frameShare: number | null;
  readonly zone: readonly Point[];
}

export function eyeCover(face: Face, eyes: ClassMap, interEyeDistancePx: number): Sides<EyeCover> {
  const zones = eyeZones(face, interEyeDistancePx);
  return bothSides((side: Side) => {
    const lids = lidsOf(face, side);
    const zone = zones[side];
    const frameZone = grown(lids, FRAME_ZONE * interEyeDistancePx);
    return {
      hairShare: shareOf(eyes, zone, PIXEL_CLASS.hair),
      accessoryShare: shareOf(eyes, lids, PIXEL_CLASS.accessory),
      frameShare: shareOf(eyes, frameZone, PIXEL_CLASS.accessory),
      zone,
    };
  });
}
