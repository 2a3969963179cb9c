import { toRadians } from '../geometry/angle';
import { outOfView, type View } from '../geometry/view';
import { LANDMARK_COUNT, type Face } from './observation';

/** A landmark as the model gives it, in shares of the view: x and z of its width, y of its height. */
interface SeenPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** What the model saw in a view, brought into the picture: a face that leans as it does there. */
export const faceInView = (
  points: readonly SeenPoint[],
  matrix: readonly number[],
  view: View,
): Face => ({
  landmarks: points.slice(0, LANDMARK_COUNT).flatMap(({ x, y, z }) => {
    const place = outOfView(view, { x, y });
    return [place.x, place.y, z * view.widthPx];
  }),
  matrix: turned(matrix, view.angleDeg),
});

/** Column-major 4×4, its y upwards: what turns clockwise on the screen turns the other way in it. */
function turned(matrix: readonly number[], clockwiseDeg: number): number[] {
  if (clockwiseDeg === 0) return [...matrix];
  const cos = Math.cos(toRadians(clockwiseDeg));
  const sin = Math.sin(toRadians(clockwiseDeg));
  return matrix.map((value, at) => {
    const first = at - (at % 4);
    const [x, y] = [matrix[first] ?? 0, matrix[first + 1] ?? 0];
    if (at % 4 === 0) return x * cos + y * sin;
    return at % 4 === 1 ? y * cos - x * sin : value;
  });
}
