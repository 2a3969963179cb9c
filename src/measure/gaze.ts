import type { Point } from '../geometry/point';
import { midpoint } from '../geometry/point';
import type { EyePixels } from '../observation/eye-pixels';
import { IRIS, LANDMARK } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { eyeOpening } from './eyes';
import type { Pose } from './pose';
import { outward, SIDES, type Side } from './sides';
import { uprightLandmark, type Upright } from './upright';

/**
 * Where the eyes look, seen from the camera: 0, 0 into its lens, whichever way the head is turned.
 * `yawDeg`: positive to the person's left; `pitchDeg`: positive down. Good to about 3 degrees.
 */
export interface Gaze {
  readonly yawDeg: number;
  readonly pitchDeg: number;
}

/** Of an eye that looks into the lens: its iris from midway between the corners, in eye widths. */
const STRAIGHT = { outward: 0.04, down: -0.092 } as const;
/** Eye widths that an iris moves for a degree of the eye's own turning. */
const WIDTHS_PER_DEG = 0.006;
/**
 * The eyeball's centre lies behind the corners: for a degree that the head turns, an eye that stays
 * on the lens moves this far between them. Pitch is estimated too coarsely to be used.
 */
const WIDTHS_PER_YAW_DEG = 0.004;
/**
 * The mesh's iris follows the eye two thirds of the way, the pixels' all of it but less steadily; the
 * middle of both is taken. `down` is the difference of the two in eyes that look into the lens, in
 * inter-eye distances; a difference beyond `most` is that of another moment or a mistake.
 */
const PIXELS = { share: 0.5, down: -0.026, most: 0.03 } as const;
/** Lids closer than this show no iris to judge by. */
const LEAST_OPENING = 0.12;

/** The mean of the eyes that are open; null where neither is. `pixels` may be some moments old. */
export function gazeOf(
  face: Face,
  frame: Upright,
  pose: Pose,
  pixels: EyePixels | null,
): Gaze | null {
  const opening = eyeOpening(face);
  const open = SIDES.filter((side) => opening[side] >= LEAST_OPENING);
  if (open.length === 0) return null;
  let [along, down] = [0, 0];
  for (const side of open) {
    const offset = irisOffset(side, face, frame, pixels);
    along += (offset.x - STRAIGHT.outward * outward(side)) / open.length;
    down += (offset.y - STRAIGHT.down) / open.length;
  }
  return {
    yawDeg: (along + WIDTHS_PER_YAW_DEG * pose.yawDeg) / WIDTHS_PER_DEG,
    pitchDeg: down / WIDTHS_PER_DEG,
  };
}

/** From midway between the corners of an eye to its iris, in widths of the eye. */
function irisOffset(side: Side, face: Face, frame: Upright, pixels: EyePixels | null): Point {
  const outer = uprightLandmark(frame, face, LANDMARK[side].eyeOuter);
  const inner = uprightLandmark(frame, face, LANDMARK[side].eyeInner);
  const width = Math.hypot(outer.x - inner.x, outer.y - inner.y);
  const middle = midpoint(outer, inner);
  const mesh = uprightLandmark(frame, face, IRIS[side].centre);
  const shift = pixels?.[side].irisShift ?? { x: 0, y: PIXELS.down };
  return {
    x: (mesh.x + PIXELS.share * bounded(shift.x, 0) - middle.x) / width,
    y: (mesh.y + PIXELS.share * bounded(shift.y, PIXELS.down) - middle.y) / width,
  };
}

const bounded = (value: number, usual: number): number =>
  Math.min(usual + PIXELS.most, Math.max(usual - PIXELS.most, value));
