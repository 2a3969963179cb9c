import type { FaceLandmarker } from '@mediapipe/tasks-vision';
import { headSquares } from '../../src/observation/head-squares';
import { LANDMARK_COUNT, type Face } from '../../src/observation/observation';

/** A part of a picture, in its pixels. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Parts are shown to the model no larger than this; its own input is 256 px. */
const LARGEST_PART_PX = 768;

/** Finds faces, largest first, in picture pixels. */
export class FaceFinder {
  readonly #landmarker: FaceLandmarker;
  readonly #canvas = new OffscreenCanvas(1, 1);

  constructor(landmarker: FaceLandmarker) {
    this.#landmarker = landmarker;
  }

  /** One run over the whole picture: for live frames. */
  glance(picture: ImageBitmap): Face[] {
    const { width, height } = picture;
    return this.#detect(picture, { x: 0, y: 0, width, height });
  }

  /**
   * With care, for a still: where the whole shows nobody its parts are searched, and the largest face
   * is looked at again close up, because a small one is measured coarsely.
   */
  find(picture: ImageBitmap): Face[] {
    const whole = this.glance(picture);
    const found = whole.length > 0 ? whole : this.#searchParts(picture);
    const [largest, ...others] = found;
    if (largest === undefined) return [];
    const { head } = headSquares(largest);
    const side = Math.min(head.sidePx, picture.width, picture.height);
    const closeUp = this.#detectIn(picture, {
      x: Math.max(0, Math.min(picture.width - side, head.centre.x - side / 2)),
      y: Math.max(0, Math.min(picture.height - side, head.centre.y - side / 2)),
      width: side,
      height: side,
    });
    const again = closeUp.find((face) => overlaps(face, largest));
    return [again ?? largest, ...others];
  }

  #searchParts(picture: ImageBitmap): Face[] {
    const side = Math.min(picture.width, picture.height) / 2;
    const starts = (length: number): number[] => {
      const steps = Math.max(1, Math.ceil((2 * (length - side)) / side));
      return Array.from({ length: steps + 1 }, (_, k) => (k * (length - side)) / steps);
    };
    let best: Face[] = [];
    for (const y of starts(picture.height)) {
      for (const x of starts(picture.width)) {
        const faces = this.#detectIn(picture, { x, y, width: side, height: side });
        if (faces.length > best.length) best = faces;
      }
    }
    return best;
  }

  #detectIn(picture: ImageBitmap, part: Part): Face[] {
    const scale = Math.min(1, LARGEST_PART_PX / Math.max(part.width, part.height));
    this.#canvas.width = Math.max(1, Math.round(part.width * scale));
    this.#canvas.height = Math.max(1, Math.round(part.height * scale));
    const context = this.#canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    const { width, height } = this.#canvas;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
    return this.#detect(this.#canvas, part);
  }

  /** `shown` is the part, at whatever size. */
  #detect(shown: ImageBitmap | OffscreenCanvas, part: Part): Face[] {
    const result = this.#landmarker.detect(shown);
    return result.faceLandmarks
      .map((points, index) => ({
        landmarks: points
          .slice(0, LANDMARK_COUNT)
          .flatMap(({ x, y, z }) => [
            part.x + x * part.width,
            part.y + y * part.height,
            z * part.width,
          ]),
        matrix: [...(result.facialTransformationMatrixes[index]?.data ?? [])],
      }))
      .sort((a, b) => extentOf(b).width - extentOf(a).width);
  }
}

function extentOf(face: Face): Part {
  const xs = face.landmarks.filter((_, k) => k % 3 === 0);
  const ys = face.landmarks.filter((_, k) => k % 3 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function overlaps(a: Face, b: Face): boolean {
  const [p, q] = [extentOf(a), extentOf(b)];
  const dx = Math.abs(p.x + p.width / 2 - q.x - q.width / 2);
  const dy = Math.abs(p.y + p.height / 2 - q.y - q.height / 2);
  return dx < q.width / 2 && dy < q.height / 2;
}
