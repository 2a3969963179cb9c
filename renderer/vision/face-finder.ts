import type { FaceLandmarker } from '@mediapipe/tasks-vision';
import { wholeView, type View } from '../../src/geometry/view';
import { believedFaces, rollDegOf } from '../../src/observation/believed-faces';
import { faceExtent, overlaps } from '../../src/observation/face-extent';
import { faceInView } from '../../src/observation/face-in-view';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';
import { CameraView } from './camera-view';
import { sizeOf, type Frame } from './frame';
import { ViewCanvas } from './view-canvas';

/** Parts are shown to the model no larger than this; its own input is 256 px. */
const LARGEST_PART_PX = 768;

/** A face that leans less than 75° is read well, so that each is read well in two or three of these. */
const QUARTER_TURNS_DEG = [0, 90, 180, 270] as const;

const QUARTER_DEG = 90;
const EIGHTH_DEG = 45;

export interface FaceWish {
  /** The head may lie in the picture in any direction, as a baby's on a sheet does: takes longer. */
  readonly anyTurn: boolean;
}

/** Finds faces, largest first, in picture pixels. */
export class FaceFinder {
  readonly #landmarker: FaceLandmarker;
  /** For parts and turned pictures, and for glances, whose size stays the same. */
  readonly #parts = new ViewCanvas('high');
  readonly #glances = new ViewCanvas('low');
  readonly #camera = new CameraView();
  /** Of the face that was seen last; null: nobody yet. */
  #seenWidthPx: number | null = null;
  /** How frames are turned so that the head in them stands upright; null: not known. */
  #turnDeg: number | null = null;

  constructor(landmarker: FaceLandmarker) {
    this.#landmarker = landmarker;
  }

  /**
   * One run over the whole picture: for live frames. They are shown to the model at down to half their
   * size, which saves up to a quarter of its time, as far as the face of the frame before has pixels enough
   * for that; the camera's own smaller still, for a first look. With `anyTurn`, frames are shown in all
   * quarter turns until somebody is seen, and then in the turn in which they were seen.
   */
  glance(frame: Frame, { anyTurn }: FaceWish): readonly Face[] {
    if (!anyTurn) this.#turnDeg = null;
    else if (this.#turnDeg === null) return this.#lookAround(frame);
    const view = wholeView(sizeOf(frame), this.#turnDeg ?? 0);
    const faces = this.#detect(this.#glanced(frame, view), view);
    this.#remember(faces[0]);
    return faces;
  }

  #glanced(frame: Frame, view: View): ImageBitmap | OffscreenCanvas | ImageData {
    const isPicture = frame instanceof ImageBitmap;
    const scale = scaleToSee(this.#seenWidthPx, isPicture ? MODEL_FACE_PX : FIRST_LOOK_FACE_PX);
    const isWhole = isPicture && view.angleDeg === 0 && scale === 1;
    return isWhole ? frame : this.#show(frame, view, scale, this.#glances);
  }

  #lookAround(frame: Frame): readonly Face[] {
    const faces = believedFaces(
      QUARTER_TURNS_DEG.map((turnDeg) => ({
        turnDeg,
        faces: this.#detectIn(frame, wholeView(sizeOf(frame), turnDeg)),
      })),
    );
    this.#remember(faces[0]);
    return faces;
  }

  #remember(face: Face | undefined): void {
    this.#turnDeg = face === undefined ? null : turnFor(face);
    if (face !== undefined) this.#seenWidthPx = faceExtent(face).widthPx;
  }

  /**
   * With care, for a still: where the whole shows nobody its parts are searched, and the largest face is
   * looked at again close up, because a small one is measured coarsely.
   */
  find(picture: ImageBitmap, { anyTurn }: FaceWish): Face[] {
    const turnsDeg = anyTurn ? QUARTER_TURNS_DEG : [0];
    const whole = believedFaces(
      turnsDeg.map((turnDeg) => {
        const view = wholeView(picture, turnDeg);
        const faces = turnDeg === 0 ? this.#detect(picture, view) : this.#detectIn(picture, view);
        return { turnDeg, faces };
      }),
    );
    return this.closeUp(picture, whole.length > 0 ? whole : this.#searchParts(picture, turnsDeg));
  }

  /** The same faces, the largest first, the largest of them looked at again close up. */
  closeUp(picture: ImageBitmap, faces: readonly Face[]): Face[] {
    const [largest, ...others] = faces;
    if (largest === undefined) return [];
    const near = this.#detectIn(picture, closeUpOf(largest, picture));
    const again = near.find((face) => overlaps(face, largest));
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

  #detectIn(frame: Frame, view: View): Face[] {
    const scale = Math.min(1, LARGEST_PART_PX / Math.max(view.widthPx, view.heightPx));
    return this.#detect(this.#show(frame, view, scale, this.#parts), view);
  }

  /** Pictures are shown on the canvas. */
  #show(frame: Frame, view: View, scale: number, canvas: ViewCanvas): OffscreenCanvas | ImageData {
    return frame instanceof ImageBitmap
      ? canvas.show(frame, view, scale)
      : this.#camera.show(frame, view, scale);
  }

  /** `shown` is the view, at whatever size. */
  #detect(shown: ImageBitmap | OffscreenCanvas | ImageData, view: View): Face[] {
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

/**
 * Close up, a head that lies is turned upright to within 22.5°, because one that leans by 40° is measured
 * coarsely; one that only leans stays as it is, as the limits of the checks were set on.
 */
function closeUpTurnFor(face: Face): number {
  const rollDeg = rollDegOf(face);
  return Math.abs(rollDeg) <= EIGHTH_DEG ? 0 : EIGHTH_DEG * Math.round(rollDeg / EIGHTH_DEG);
}

/** The head close up, as far as it lies in the picture. */
function closeUpOf(face: Face, { width, height }: ImageBitmap): View {
  const { head } = headSquares(face);
  const side = Math.min(head.sidePx, width, height);
  const within = (middle: number, length: number): number =>
    Math.max(side / 2, Math.min(length - side / 2, middle));
  return {
    centre: { x: within(head.centre.x, width), y: within(head.centre.y, height) },
    widthPx: side,
    heightPx: side,
    angleDeg: closeUpTurnFor(face),
  };
}

/** What the landmark model reads of a face is so wide. */
const MODEL_FACE_PX = 192;
/** Where the face is found again with care if it matters, it is shown smaller: half the time. */
const FIRST_LOOK_FACE_PX = 128;
/** Smaller views save little more, and others in the picture become too small to be found. */
const LEAST_SCALE = 0.5;
/** In steps, so that the canvas stays as it is while a person sways. */
const SCALE_STEPS = 8;

/** How much a picture may be reduced so that the model is still shown so much of a face as wide as that. */
function scaleToSee(widthPx: number | null, shownPx: number): number {
  if (widthPx === null) return 1;
  const scale = shownPx / widthPx;
  return Math.max(LEAST_SCALE, Math.min(1, Math.ceil(scale * SCALE_STEPS) / SCALE_STEPS));
}
