import { directionDeg, turnAbout } from '../geometry/angle';
import { distance, midpoint, type Point } from '../geometry/point';
import type { Square } from '../geometry/square';
import { eyeCentres, landmark, LANDMARK } from './landmarks';
import type { Face } from './observation';

/** Side of the head square in heights of the face mesh (hairline to chin). */
const HEAD_SIDE = 2.3;
/** The head square's centre above the middle of the mesh, in mesh heights: room for hair. */
const HEAD_RISE = 0.15;
/** Side of the eye square in inter-eye distances. */
export const EYES_SIDE = 2.6;

/** The two upright squares in which a face is looked at. */
export interface HeadSquares {
  /** All that becomes the photo: hair, ears, shoulders and what is behind them. */
  readonly head: Square;
  /** Eyes and brows, where single locks of hair count. */
  readonly eyes: Square;
}

export function headSquares(face: Face): HeadSquares {
  const eyes = eyeCentres(face);
  const angleDeg = directionDeg(eyes.right, eyes.left);
  const pivot = midpoint(eyes.right, eyes.left);
  const upright = (point: Point): Point => turnAbout(point, pivot, -angleDeg);
  const top = upright(landmark(face, LANDMARK.foreheadTop));
  const chin = upright(landmark(face, LANDMARK.chin));
  const meshHeightPx = chin.y - top.y;
  const middle = midpoint(top, chin);
  const centre = { x: middle.x, y: middle.y - HEAD_RISE * meshHeightPx };
  return {
    head: {
      centre: turnAbout(centre, pivot, angleDeg),
      sidePx: HEAD_SIDE * meshHeightPx,
      angleDeg,
    },
    eyes: { centre: pivot, sidePx: EYES_SIDE * distance(eyes.right, eyes.left), angleDeg },
  };
}
