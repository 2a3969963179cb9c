import { faceBlur } from '../../src/appearance/face-blur';
import { HEAD_RASTER_PX } from '../../src/appearance/head-view';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';
import type { PixelStatistics } from '../../src/observation/pixel-statistics';
import { outOfSquare } from '../../src/geometry/square';
import { SquareCanvas } from './square-canvas';

/** The part of the head square that the face lies in, in shares of its side. */
const FACE = { top: 0.315, side: 0.5 } as const;

/** Measures the blur of a face as the appearance worker does, and nothing else: quickly. */
export class FaceFocus {
  readonly #canvas = new SquareCanvas(Math.round(FACE.side * HEAD_RASTER_PX));

  blurOf(picture: ImageBitmap, face: Face): PixelStatistics['blur'] {
    const { head } = headSquares(face);
    const square = {
      centre: outOfSquare(head, { x: 0.5, y: FACE.top + FACE.side / 2 }),
      sidePx: FACE.side * head.sidePx,
      angleDeg: head.angleDeg,
    };
    return faceBlur(this.#canvas.cut(picture, square), square, face);
  }
}
