import { anchorAppearance } from '../../src/observation/anchor-appearance';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import {
  joinParts,
  MODEL_OF,
  PART_NAMES,
  type AppearanceParts,
  type PartName,
} from './appearance-part';
import type { Answer, AppearancePorts } from './messages';

/**
 * The appearance workers rest between two looks, as many times as long as they looked: hair and walls
 * change slowly, and on two cores they would otherwise slow the landmarks of most frames.
 */
const REST_PER_LOOK = 2;

/** What is being looked at. */
interface Looking {
  readonly frame: ImageBitmap;
  readonly face: Face;
}

/** What the appearance workers saw last, kept up to date while live frames are judged. */
export class LiveAppearance {
  readonly #ports: AppearancePorts;
  readonly #failed: (message: string) => void;
  #last: Appearance | null = null;
  #parts: Partial<AppearanceParts> = {};
  #looking: Looking | null = null;
  #unasked: readonly PartName[] = [];
  /** What is being looked at is of somebody who has gone. */
  #isStale = false;
  #begunMs = 0;
  #restUntilMs = 0;

  constructor(ports: AppearancePorts, failed: (message: string) => void) {
    this.#ports = ports;
    this.#failed = failed;
    for (const port of Object.values(ports)) {
      port.onmessage = ({ data }: MessageEvent<Answer>) => {
        this.#receive(data);
      };
    }
  }

  /** Nothing is known of this face yet, and the workers are looking. */
  get isWaitedFor(): boolean {
    return this.#last === null && this.#looking !== null;
  }

  /** The last appearance, laid on the face as it is now; null where there is none of this face. */
  on(face: Face | undefined): Appearance | null {
    this.#last = this.at(face);
    return this.#last;
  }

  /** The same, for one frame of many: the next is asked of what was there before. */
  at(face: Face | undefined): Appearance | null {
    return face === undefined || this.#last === null ? null : anchorAppearance(this.#last, face);
  }

  /** Somebody else may stand there now: nothing that was seen is laid on them. */
  forget(): void {
    this.#last = null;
    this.#isStale = this.#looking !== null;
  }

  /** Has the frame looked at if the workers are free and rested; takes ownership of the frame. */
  async refresh(frame: ImageBitmap, face: Face | undefined): Promise<void> {
    const resting = this.#last !== null && performance.now() < this.#restUntilMs;
    if (face === undefined || this.#looking !== null || resting) {
      frame.close();
      return;
    }
    this.#begunMs = performance.now();
    const looking = { frame, face };
    this.#looking = looking;
    this.#unasked = PART_NAMES;
    // Of this face nothing is known: somebody waits for the first verdict.
    const atOnce = this.#last === null ? PART_NAMES.length : 1;
    for (let k = 0; k < atOnce; k++) await this.#askNext(looking);
  }

  /** Asks for one part more: one at a time leaves a core to the faces. */
  async #askNext({ frame, face }: Looking): Promise<void> {
    const [part, ...others] = this.#unasked;
    if (part === undefined) return;
    this.#unasked = others;
    // The frame itself goes to the last of them.
    const picture = others.length === 0 ? frame : await createImageBitmap(frame);
    const port = this.#ports[MODEL_OF[part]];
    port.postMessage({ kind: 'inspect', id: 0, part, picture, face }, [picture]);
  }

  #receive(answer: Answer): void {
    if (answer.kind === 'failed') this.#failed(answer.message);
    if (answer.kind !== 'part' || this.#looking === null) return;
    this.#parts = { ...this.#parts, [answer.part.name]: answer.part.seen };
    const { head, eyes, hands } = this.#parts;
    if (head === undefined || eyes === undefined || hands === undefined) {
      void this.#askNext(this.#looking);
      return;
    }
    this.#parts = {};
    this.#looking = null;
    if (this.#isStale) {
      this.#isStale = false;
      return;
    }
    this.#last = joinParts({ head, eyes, hands });
    const nowMs = performance.now();
    this.#restUntilMs = nowMs + REST_PER_LOOK * (nowMs - this.#begunMs);
  }
}
