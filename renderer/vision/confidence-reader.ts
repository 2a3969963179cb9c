import type { ImageSegmenter } from '@mediapipe/tasks-vision';
import type { CropPlan } from '../../src/crop/crop-plan';
import {
  CONFIDENCE_CELLS,
  CONFIDENCE_SIDE,
  confidenceSquare,
  type PersonConfidence,
} from '../../src/matting/person-confidence';
import { PIXEL_CLASS } from '../../src/observation/class-map';
import { SquareCanvas } from './square-canvas';

/** Reads how sure the segmenter is of the person, at the resolution of the photo that will be cut. */
export class ConfidenceReader {
  readonly #segmenter: ImageSegmenter;
  readonly #canvas = new SquareCanvas(CONFIDENCE_SIDE);

  constructor(segmenter: ImageSegmenter) {
    this.#segmenter = segmenter;
  }

  read(picture: ImageBitmap, plan: CropPlan): PersonConfidence {
    this.#canvas.draw(picture, confidenceSquare(plan));
    const person = new Uint8Array(CONFIDENCE_CELLS);
    const hair = new Uint8Array(CONFIDENCE_CELLS);
    this.#segmenter.segment(this.#canvas.image, ({ confidenceMasks }) => {
      const background = confidenceMasks?.[PIXEL_CLASS.background]?.getAsFloat32Array();
      const hairs = confidenceMasks?.[PIXEL_CLASS.hair]?.getAsFloat32Array();
      if (background?.length !== CONFIDENCE_CELLS || hairs?.length !== CONFIDENCE_CELLS) {
        throw new Error('The segmenter gave no confidence.');
      }
      for (let at = 0; at < CONFIDENCE_CELLS; at++) {
        person[at] = Math.round(255 * (1 - (background[at] ?? 1)));
        hair[at] = Math.round(255 * (hairs[at] ?? 0));
      }
    });
    return { person, hair };
  }
}
