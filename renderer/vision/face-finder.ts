import type { FaceLandmarker } from '@mediapipe/tasks-vision';
import { directionDeg, toRadians } from '../../src/geometry/angle';
import type { Point } from '../../src/geometry/point';
import { wholeView, type View } from '../../src/geometry/view';
import { faceInView } from '../../src/observation/face-in-view';
import { headSquares } from '../../src/observation/head-squares';
import { eyeCentres, landmark } from '../../src/observation/landmarks';
import { LANDMARK_COUNT, type Face } from '../../src/observation/observation';

/** Parts are shown to the model no larger than this; its own input is 256 px. */
const LARGEST_PART_PX = 768;

/** The detector knows heads that lean by up to some 45°; a picture is turned in such steps. */
const TURN_STEP_DEG = 45;
/** How else to turn a picture that shows nobody as it is: who lies does so along its edges, mostly. */
const TURNS_DEG = [90, -90, 180, 45, -45, 135, -135] as const;

export interface Glance {
  /** The head may lie in the picture in any direction, as a baby's on a sheet does. */
  readonly anyTurn: boolean;
}

/** Finds faces, largest first, in picture pixels. */
export class FaceFinder {
  readonly #landmarker: FaceLandmarker;
  readonly #canvas = new OffscreenCanvas(1, 1);
  #glanceScale = 1;
  /** How the picture was turned when somebody was last seen in it. */
  #turnDeg = 0;
  #turnsTried = 0;

  constructor(landmarker: FaceLandmarker) {
    this.#landmarker = landmarker;
  }

  /**
   * One run over the whole picture: for live frames, which are shown to the model no larger than the
   * face of the frame before needs. With `anyTurn` turned as it last showed somebody, and where it
   * shows nobody, once more in one other turn.
   */
  glance(picture: ImageBitmap, { anyTurn }: Glance = { anyTurn: false }): Face[] {
    if (!anyTurn) this.#turnDeg = 0;
    const seen = this.#detectIn(picture, wholeView(picture, this.#turnDeg), this.#glanceScale);
    const faces = seen.length === 0 && anyTurn ? this.#glanceTurned(picture) : seen;
    const [largest] = faces;
    if (anyTurn && largest !== undefined) this.#turnDeg = turnFor(largest);
    this.#glanceScale = scaleToSee(largest);
    return faces;
  }

  #glanceTurned(picture: ImageBitmap): Face[] {
    const others = [0, ...TURNS_DEG].filter((deg) => deg !== this.#turnDeg);
    const turnDeg = others[this.#turnsTried++ % others.length] ?? 0;
    return this.#detectIn(picture, wholeView(picture, turnDeg));
  }

  /**
   * With care, for a still, however the head lies in it: where the whole shows nobody its parts are
   * searched, then the whole and its parts turned; and the largest face is looked at again close up,
   * upright, because a small one is measured coarsely.
   */
  find(picture: ImageBitmap): Face[] {
    const whole = this.#detect(picture, wholeView(picture, 0));
    const [largest, ...others] = whole.length > 0 ? whole : this.#search(picture);
    if (largest === undefined) return [];
    const closeUp = this.#detectIn(picture, closeUpOf(largest, picture));
    const again = closeUp.find((face) => overlaps(face, largest));
    return [again ?? largest, ...others];
  }

  #search(picture: ImageBitmap): Face[] {
    const upright = this.#searchParts(picture, 0);
    if (upright.length > 0) return upright;
    for (const turnDeg of TURNS_DEG) {
      const faces = this.#detectIn(picture, wholeView(picture, turnDeg));
      if (faces.length > 0) return faces;
    }
    for (const turnDeg of TURNS_DEG.filter((deg) => deg % 90 === 0)) {
      const faces = this.#searchParts(picture, turnDeg);
      if (faces.length > 0) return faces;
    }
    return [];
  }

  #searchParts({ width, height }: ImageBitmap, angleDeg: number, picture = arguments[0]): Face[] {
    return [];
  }
}
