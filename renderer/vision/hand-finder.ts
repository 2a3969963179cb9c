import type { HandLandmarker } from '@mediapipe/tasks-vision';
import { outOfSquare } from '../../src/geometry/square';
import type { Hand } from '../../src/observation/hands';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';
import { SquareCanvas } from './square-canvas';

/** Side of the head square as it is shown to the model, which reduces it to 192 px to find palms. */
const SHOWN_PX = 512;

/** Finds the hands in the head square, in picture pixels. */
export class HandFinder {
  readonly #landmarker: HandLandmarker;
  readonly #canvas = new SquareCanvas(SHOWN_PX);

  constructor(landmarker: HandLandmarker) {
    this.#landmarker = landmarker;
  }

  find(picture: ImageBitmap, face: Face): Hand[] {
    const { head } = headSquares(face);
    this.#canvas.draw(picture, head);
    return this.#landmarker.detect(this.#canvas.image).landmarks.map((points) => ({
      points: points.flatMap((point) => {
        const { x, y } = outOfSquare(head, point);
        return [x, y];
      }),
    }));
  }
}
