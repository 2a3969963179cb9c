import type { Point } from '../geometry/point';

/**
 * The head in its own upright frame: lengths in picture pixels along the line of the eyes (x, to the
 * picture's right) and at right angles to it (y, down), measured from `eyeMidpoint`.
 * `left` and `right` are sides of the picture here.
 */
export interface HeadGeometry {
  readonly picture: { readonly widthPx: number; readonly heightPx: number };
  /** Midpoint of the two eye centres, in picture pixels. */
  readonly eyeMidpoint: Point;
  /** Direction of the line of the eyes, positive clockwise on the screen. */
  readonly rollDeg: number;
  readonly interEyeDistancePx: number;
  /** Eye line to chin, downwards. */
  readonly chinBelowEyesPx: number;
  /** Eye line to the top of the hair, upwards; null where the picture cuts it or it was not seen. */
  readonly hairTopAboveEyesPx: number | null;
  /** Eye line to the top of the skull, upwards: an estimate from the face's proportions. */
  readonly skullTopAboveEyesPx: number;
  /** Ear roots (where the ear joins the face), x from the eye midpoint; left is negative. */
  readonly faceLeftPx: number;
  readonly faceRightPx: number;
}
