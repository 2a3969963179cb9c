import { greyInLight } from '../checks/picture/colour-cast';
import { faceLightL } from '../checks/picture/under-exposure';
import type { Pose } from '../measure/pose';
import type { Observation } from '../observation/observation';
import type { PixelStatistics } from '../observation/pixel-statistics';

/**
 * How a room is lit, as one picture of a person in it tells. Left and right are those of staff who stands
 * at the camera and looks at the person, which are those of the unmirrored picture: the person's own left
 * is on the right. Each is null where it could not be measured.
 */
export interface LightNumbers {
  /** Right cheek over left cheek in stops, a doubling each: positive where the right is brighter. */
  readonly sideStops: number | null;
  /** Forehead over chin in stops. */
  readonly topStops: number | null;
  /** How light the face is, whatever the skin: L*, 0 to about 150. */
  readonly faceL: number | null;
  /** Lightness of the middle of the skin, L* 0 to 100. */
  readonly skinL: number | null;
  /** Share of the skin of which a channel is burnt out, 0 to 1. */
  readonly clippedShare: number | null;
  /** A grey in the light of the face: a* (green to red) and b* (blue to yellow). */
  readonly castA: number | null;
  readonly castB: number | null;
  /** The wall behind: lightness L* 0 to 100, and chroma. */
  readonly wallL: number | null;
  readonly wallChroma: number | null;
  /** From the darkest to the brightest end of the wall, L*. */
  readonly wallSlopeL: number | null;
  /** ln of the wall's light farther off over that beside the head: positive on the right, negative on the left. */
  readonly shadowLog: number | null;
}

export const LIGHT_NUMBERS = [
  ...(['sideStops', 'topStops', 'faceL', 'skinL', 'clippedShare', 'castA', 'castB'] as const),
  ...(['wallL', 'wallChroma', 'wallSlopeL', 'shadowLog'] as const),
] as const satisfies readonly (keyof LightNumbers)[];

/** A head turned further shows its two sides, or its forehead and chin, to the light unlike each other. */
const LARGEST = { yawDeg: 10, pitchDeg: 12, rollDeg: 30 } as const;
/** Added to luminances of 0 to 1: where there is next to no light, noise is no difference. */
const FLOOR = 0.004;

/** Null where the appearance of the face was not looked at. */
export function lightNumbersOf({ appearance }: Observation, pose: Pose): LightNumbers | null {
  if (appearance === null) return null;
  const { pixels } = appearance;
  const { tones, skinTint, eyeWhite, backdrop } = pixels;
  const isUpright = Math.abs(pose.rollDeg) <= LARGEST.rollDeg;
  const isFacing = isUpright && Math.abs(pose.yawDeg) <= LARGEST.yawDeg;
  const isLevel = isUpright && Math.abs(pose.pitchDeg) <= LARGEST.pitchDeg;
  const { forehead, chin } = pixels.skinLight;
  const cast = skinTint && greyInLight(skinTint, eyeWhite);
  return {
    sideStops: isFacing ? sideStops(pixels.skinLight) : null,
    topStops: isLevel ? stopsBetween(forehead, chin) : null,
    faceL: faceLightL(pixels),
    skinL: tones && tones.medianL,
    clippedShare: tones && tones.clippedShare,
    castA: cast && cast.a,
    castB: cast && cast.b,
    wallL: backdrop && backdrop.colour.l,
    wallChroma: backdrop && Math.hypot(backdrop.colour.a, backdrop.colour.b),
    wallSlopeL: backdrop && backdrop.slopeL,
    shadowLog: isUpright ? shadowLog(pixels.wallShadow) : null,
  };
}

/** Of the cheeks and of all that lies alike on both sides, the one that is further from even. */
function sideStops({
  leftCheek,
  rightCheek,
  sideLog,
}: PixelStatistics['skinLight']): number | null {
  const cheeks = stopsBetween(leftCheek, rightCheek);
  const sides = sideLog === null ? null : sideLog / Math.LN2;
  if (cheeks === null || sides === null) return cheeks ?? sides;
  return Math.abs(cheeks) >= Math.abs(sides) ? cheeks : sides;
}

const stopsBetween = (some: number | null, others: number | null): number | null =>
  some === null || others === null ? null : Math.log2((some + FLOOR) / (others + FLOOR));

/** The head square stands upright, so its left is the picture's left. */
function shadowLog(shadow: PixelStatistics['wallShadow']): number | null {
  if (shadow === null) return null;
  if (shadow.box === null) return shadow.depthLog === 0 ? 0 : null;
  const isOnRight = shadow.box.left + shadow.box.right > 1;
  return isOnRight ? shadow.depthLog : -shadow.depthLog;
}
