import { toRadians, turnAbout } from './angle';
import type { Point } from './point';

/**
 * A part of a picture as it is shown: turned, so that what leans by `angleDeg` (positive clockwise on
 * the screen) stands upright. `centre` and the sides are in picture pixels.
 */
export interface View {
  readonly centre: Point;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly angleDeg: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of a picture, turned: as large as it takes to lose none of its corners. */
export function wholeView({ width, height }: Size, angleDeg: number): View {
  const cos = Math.abs(Math.cos(toRadians(angleDeg)));
  const sin = Math.abs(Math.sin(toRadians(angleDeg)));
  return {
    centre: { x: width / 2, y: height / 2 },
    widthPx: width * cos + height * sin,
    heightPx: width * sin + height * cos,
    angleDeg,
  };
}

/** The view's own coordinates, (0,0) its upper left corner and (1,1) its lower right → picture pixels. */
export const outOfView = ({ centre, widthPx, heightPx, angleDeg }: View, point: Point): Point =>
  turnAbout(
    { x: centre.x + (point.x - 0.5) * widthPx, y: centre.y + (point.y - 0.5) * heightPx },
    centre,
    angleDeg,
  );
