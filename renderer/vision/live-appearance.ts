import { anchorAppearance } from '../../src/observation/anchor-appearance';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import { joinParts, PART_NAMES, type AppearanceParts } from './appearance-part';
import type { Answer, PartPorts } from './messages';

/**
 * The appearance workers rest between two looks, as many times as long as they looked: hair and walls
 * change slowly, and on two cores they would otherwise slow the landmarks of most frames.
 */
const REST_PER_LOOK = 1.5;

/** What is being looked at: a part after another. */
interface Looking {
  readonly frame: ImageBitmap;
  readonly face: Face;
}

/** What the appearance workers saw last, kept up to date while live frames are judged. */
export class LiveAppearance {
  readonly #ports: PartPorts;
  readonly #failed: (message: string) => void;
  #last: Appearance | null = null;
  #parts: Partial<AppearanceParts> = {};
  #looking: Looking | null = null;
  #begunMs = 0;
  #restUntilMs = 0;

  constructor(ports: PartPorts, failed: (message: string) => void) {
    this.#ports = ports;
    this.#failed = failed;
    for (const name of PART_NAMES) {
      ports[name].onmessage = ({ data }: MessageEvent<Answer>) => {
        this.#receive(data);
      };
    }
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

  /** Has the frame looked at if the workers are free and rested; takes ownership of the frame. */
  async refresh(frame: ImageBitmap, face: Face | undefined): Promise<void> {
    const resting = this.#last !== null && performance.now() < this.#restUntilMs;
    if (face === undefined || this.#looking !== null || resting) {
      frame.close();
      return;
    }
    this.#begunMs = performance.now();
    this.#looking = { frame, face };
    await this.#askNext(this.#looking);
  }

  /** One part after another: a core stays free for the faces. */
  async #askNext({ frame, face }: Looking): Promise<void> {
    const [name, ...others] = PART_NAMES.filter((part) => this.#parts[part] === undefined);
    if (name === undefined) return;
    // The frame itself goes to the last of them.
    const picture = others.length === 0 ? frame : await createImageBitmap(frame);
    this.#ports[name].postMessage({ kind: 'inspect', id: 0, picture, face }, [picture]);
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
    this.#last = joinParts({ head, eyes, hands });
    this.#parts = {};
    this.#looking = null;
    const nowMs = performance.now();
    this.#restUntilMs = nowMs + REST_PER_LOOK * (nowMs - this.#begunMs);
  }
}
