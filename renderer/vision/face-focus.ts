import { faceBlur } from '../../src/appearance/face-blur';
import { HEAD_RASTER_PX } from '../../src/appearance/head-view';
import { outOfSquare, type Square } from '../../src/geometry/square';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';
import type { PixelStatistics } from '../../src/observation/pixel-statistics';
import type { Raster } from '../../src/picture/raster';
import { CameraView } from './camera-view';
import type { Frame } from './frame';
import { SquareCanvas } from './square-canvas';

/** The part of the head square that the face lies in, in shares of its side. */
const FACE = { top: 0.315, side: 0.5 } as const;
const SIDE_PX = Math.round(FACE.side * HEAD_RASTER_PX);

/** Measures the blur of a face as the appearance worker does, and nothing else: quickly. */
export class FaceFocus {
  readonly #canvas = new SquareCanvas(SIDE_PX);
  readonly #camera = new CameraView();

  blurOf(frame: Frame, face: Face): PixelStatistics['blur'] {
    const { head } = headSquares(face);
    const square = {
      centre: outOfSquare(head, { x: 0.5, y: FACE.top + FACE.side / 2 }),
      sidePx: FACE.side * head.sidePx,
      angleDeg: head.angleDeg,
    };
    return faceBlur(this.#cut(frame, square), square, face);
  }

  #cut(frame: Frame, square: Square): Raster {
    if (frame instanceof ImageBitmap) return this.#canvas.cut(frame, square);
    const { centre, sidePx, angleDeg } = square;
    const view = { centre, widthPx: sidePx, heightPx: sidePx, angleDeg };
    return this.#camera.cut(frame, view, SIDE_PX / sidePx);
  }
}
