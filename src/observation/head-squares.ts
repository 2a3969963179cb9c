import { directionDeg, turnAbout } from '../geometry/angle';
import { midpoint, type Point } from '../geometry/point';
import type { Square } from '../geometry/square';
import { eyeCentres, landmark, LANDMARK } from './landmarks';
import type { Face } from './observation';

/** Side of the head square in heights of the face mesh (hairline to chin). */
const HEAD_SIDE = 2;
/** The head square's centre above the middle of the mesh, in mesh heights: room for hair. */
const HEAD_RISE = 0.1;
const BUST_SIDE = 4;
const BUST_DROP = 0.7;

/**
 * The two upright squares in which a face is looked at: `head` shows hair, ears and what is behind
 * them at the resolution that the segmenter needs, `bust` shows the shoulders.
 */
export function headSquares(face: Face): { readonly head: Square; readonly bust: Square } {
  const eyes = eyeCentres(face);
  const angleDeg = directionDeg(eyes.right, eyes.left);
  const pivot = midpoint(eyes.right, eyes.left);
  const upright = (point: Point): Point => turnAbout(point, pivot, -angleDeg);
  const top = upright(landmark(face, LANDMARK.foreheadTop));
  const chin = upright(landmark(face, LANDMARK.chin));
  const meshHeightPx = chin.y - top.y;
  const middle = midpoint(top, chin);
  const square = (side: number, drop: number): Square => ({
    centre: turnAbout({ x: middle.x, y: middle.y + drop * meshHeightPx }, pivot, angleDeg),
    sidePx: side * meshHeightPx,
    angleDeg,
  });
  return { head: square(HEAD_SIDE, -HEAD_RISE), bust: square(BUST_SIDE, BUST_DROP) };
}
