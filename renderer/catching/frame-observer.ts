import { focalLengthOfView } from '../../src/camera/focal-length';
import type { Face, Observation } from '../../src/observation/observation';
import { sizeOf } from '../vision/frame';
import type { Glimpse, ServedTask } from '../vision/messages';
import { questionsThrough, type Questions } from '../vision/questions';
import type { VisionPorts } from '../vision/vision';
import { facesCloseUp, glimpseAt, lookInFull, type AppearanceWorkers } from './ask-models';
import type { FrameStore } from './frame-store';

type Picture = Observation['picture'];

/** Has the models look at stored frames: in passing at the face, or at everything. */
export class FrameObserver {
  /** Of the camera's lens, across the wider side; null: not known. */
  fieldOfViewDeg: number | null = null;
  readonly #face: Questions<ServedTask>;
  readonly #appearance: AppearanceWorkers;
  readonly #store: FrameStore;
  /** Of frames that were glimpsed at, the largest first. */
  readonly #faces = new Map<number, readonly Face[]>();

  /** The ports are asked by nobody else. */
  constructor(ports: VisionPorts, store: FrameStore) {
    this.#face = questionsThrough(ports.face);
    this.#appearance = {
      segmenter: questionsThrough(ports.appearance.segmenter),
      handFinder: questionsThrough(ports.appearance.handFinder),
    };
    this.#store = store;
  }

  /** Null where the frame has gone. */
  async glimpse(
    id: number,
  ): Promise<{ readonly glimpse: Glimpse; readonly seen: Observation } | null> {
    const lent = await this.#store.lend(id);
    if (lent === null) return null;
    const picture = this.#pictureOf(sizeOf(lent.frame));
    const { glimpse, frame } = await glimpseAt(this.#face, lent.frame, picture.focalLengthPx);
    lent.takeBack(frame);
    if (!this.#store.has(id)) return null;
    const { faces } = glimpse;
    this.#faces.set(id, faces);
    return { glimpse, seen: { version: 3, picture, faces, appearance: null } };
  }

  /** As a still is looked at, where a glimpse saw a face. Null where the frame has gone, maybe meanwhile. */
  async inFull(id: number): Promise<Observation | null> {
    const picture = await this.#store.picture(id);
    if (picture === null) return null;
    const size = this.#pictureOf(picture);
    try {
      const glimpsed = this.#faces.get(id) ?? [];
      const copy = await createImageBitmap(picture);
      const faces = await facesCloseUp(this.#face, copy, glimpsed);
      const [face] = faces;
      const appearance =
        face === undefined ? null : await lookInFull(this.#appearance, picture, face);
      return this.#store.has(id) ? { version: 3, picture: size, faces, appearance } : null;
    } finally {
      // Where it was not handed on.
      picture.close();
    }
  }

  /** What was seen of other frames is forgotten. */
  keepOnly(needed: ReadonlySet<number>): void {
    for (const id of this.#faces.keys()) if (!needed.has(id)) this.#faces.delete(id);
  }

  #pictureOf({ width: widthPx, height: heightPx }: { width: number; height: number }): Picture {
    const size = { widthPx, heightPx };
    const focalLengthPx = this.fieldOfViewDeg && focalLengthOfView(this.fieldOfViewDeg, size);
    return { ...size, focalLengthPx };
  }
}
