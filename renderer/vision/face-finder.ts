import type { FaceLandmarker } from '@mediapipe/tasks-vision';
import { toRadians } from '../../src/geometry/angle';
import { wholeView, type View } from '../../src/geometry/view';
import { believedFaces, rollDegOf } from '../../src/observation/believed-faces';
import { faceExtent, overlaps } from '../../src/observation/face-extent';
import { faceInView } from '../../src/observation/face-in-view';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';

/** Parts are shown to the model no larger than this; its own input is 256 px. */
const LARGEST_PART_PX = 768;

/** A face that leans less than 75° is read well, so that each is read well in two or three of these. */
const QUARTER_TURNS_DEG = [0, 90, 180, 270] as const;

const QUARTER_DEG = 90;

export interface FaceWish {
  /** The head may lie in the picture in any direction, as a baby's on a sheet does: takes longer. */
  readonly anyTurn: boolean;
}

/** Finds faces, largest first, in picture pixels. */
export class FaceFinder {
  readonly #landmarker: FaceLandmarker;
  readonly #canvas = new OffscreenCanvas(1, 1);
  #glanceScale = 1;
  /** How frames are turned so that the head in them stands upright; null: not known. */
  #turnDeg: number | null = null;

  constructor(landmarker: FaceLandmarker) {
    this.#landmarker = landmarker;
  }

  /**
   * One run over the whole picture: for live frames, which are shown to the model no larger than the
   * face of the frame before needs. With `anyTurn`, frames are shown in all quarter turns until
   * somebody is seen, and then in the turn in which they were seen.
   */
  glance(picture: ImageBitmap, { anyTurn }: FaceWish = { anyTurn: false }): readonly Face[] {
    if (!anyTurn) this.#turnDeg = null;
    else if (this.#turnDeg === null) return this.#lookAround(picture);
    const view = wholeView(picture, this.#turnDeg ?? 0);
    const faces = this.#detectIn(picture, view, this.#glanceScale);
    this.#remember(faces[0]);
    return faces;
  }

  #lookAround(picture: ImageBitmap): readonly Face[] {
    const faces = believedFaces(
      QUARTER_TURNS_DEG.map((turnDeg) => ({
        turnDeg,
        faces: this.#detectIn(picture, wholeView(picture, turnDeg)),
      })),
    );
    this.#remember(faces[0]);
    return faces;
  }

  #remember(face: Face | undefined): void {
    this.#turnDeg = face === undefined ? null : turnFor(face);
    this.#glanceScale = scaleToSee(face);
  }

  /**
   * With care, for a still: where the whole shows nobody its parts are searched, and the largest face is
   * looked at again close up, because a small one is measured coarsely.
   */
  find(picture: ImageBitmap, { anyTurn }: FaceWish = { anyTurn: true }): Face[] {
    const turnsDeg = anyTurn ? QUARTER_TURNS_DEG : [0];
    const whole = believedFaces(
      turnsDeg.map((turnDeg) => {
        const view = wholeView(picture, turnDeg);
        const faces = turnDeg === 0 ? this.#detect(picture, view) : this.#detectIn(picture, view);
        return { turnDeg, faces };
      }),
    );
    const [largest, ...others] = whole.length > 0 ? whole : this.#searchParts(picture, turnsDeg);
    if (largest === undefined) return [];
    const closeUp = this.#detectIn(picture, closeUpOf(largest, picture));
    const again = closeUp.find((face) => overlaps(face, largest));
    return [again ?? largest, ...others];
  }

  /** Of the first turn in which any part shows somebody, the part that shows most. */
  #searchParts(picture: ImageBitmap, turnsDeg: readonly number[]): readonly Face[] {
    const side = Math.min(picture.width, picture.height) / 2;
    const middles = (length: number): number[] => {
      const steps = Math.max(1, Math.ceil((2 * (length - side)) / side));
      return Array.from({ length: steps + 1 }, (_, k) => (k * (length - side)) / steps + side / 2);
    };
    const places = middles(picture.height).flatMap((y) =>
      middles(picture.width).map((x) => ({ centre: { x, y }, widthPx: side, heightPx: side })),
    );
    for (const angleDeg of turnsDeg) {
      const most = places
        .map((place) => this.#detectIn(picture, { ...place, angleDeg }))
        .reduce<readonly Face[]>((best, faces) => (faces.length > best.length ? faces : best), []);
      if (most.length > 0) return most;
    }
    return [];
  }

  #detectIn(
    picture: ImageBitmap,
    view: View,
    scale = Math.min(1, LARGEST_PART_PX / Math.max(view.widthPx, view.heightPx)),
  ): Face[] {
    this.#canvas.width = Math.max(1, Math.round(view.widthPx * scale));
    this.#canvas.height = Math.max(1, Math.round(view.heightPx * scale));
    const context = this.#canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    const { width, height } = this.#canvas;
    context.imageSmoothingQuality = 'high';
    context.translate(width / 2, height / 2);
    context.rotate(-toRadians(view.angleDeg));
    context.scale(width / view.widthPx, height / view.heightPx);
    context.drawImage(picture, -view.centre.x, -view.centre.y);
    return this.#detect(this.#canvas, view);
  }

  /** `shown` is the view, at whatever size. */
  #detect(shown: ImageBitmap | OffscreenCanvas, view: View): Face[] {
    const result = this.#landmarker.detect(shown);
    return result.faceLandmarks
      .map((points, index) =>
        faceInView(points, result.facialTransformationMatrixes[index]?.data ?? [], view),
      )
      .sort((a, b) => faceExtent(b).widthPx - faceExtent(a).widthPx);
  }
}

/** The quarter turn in which a face stands most upright. */
const turnFor = (face: Face): number => QUARTER_DEG * Math.round(rollDegOf(face) / QUARTER_DEG);

/** The head, in its quarter turn, as far as it lies in the picture. */
function closeUpOf(face: Face, { width, height }: ImageBitmap): View {
  const { head } = headSquares(face);
  const side = Math.min(head.sidePx, width, height);
  const within = (middle: number, length: number): number =>
    Math.max(side / 2, Math.min(length - side / 2, middle));
  return {
    centre: { x: within(head.centre.x, width), y: within(head.centre.y, height) },
    widthPx: side,
    heightPx: side,
    angleDeg: turnFor(face),
  };
}

/** What the landmark model reads of a face is at most 256 px wide; half as much again is kept. */
const FACE_SHOWN_PX = 256;

/** How much a picture may be reduced so that the model still reads all that it can of this face. */
function scaleToSee(face: Face | undefined): number {
  if (face === undefined) return 1;
  const { widthPx, heightPx } = faceExtent(face);
  return Math.min(1, FACE_SHOWN_PX / Math.min(widthPx, heightPx));
}
