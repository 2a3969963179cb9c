import { anchorAppearance } from '../../src/observation/anchor-appearance';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import { joinParts, PART_NAMES, type EyesPart, type HeadPart } from './appearance-part';
import type { Answer, AppearanceTask, PartPorts } from './messages';

/**
 * The appearance workers rest between two looks, as many times as long as they looked: hair and walls
 * change slowly, and on two cores they would otherwise slow the landmarks of most frames.
 */
const REST_PER_LOOK = 1.5;

/** What the appearance workers saw last, kept up to date while live frames are judged. */
export class LiveAppearance {
  readonly #ports: PartPorts;
  readonly #failed: (message: string) => void;
  #last: Appearance | null = null;
  #head: HeadPart | null = null;
  #eyes: EyesPart | null = null;
  #waiting = false;
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
    if (face === undefined) this.#last = null;
    else if (this.#last !== null) this.#last = anchorAppearance(this.#last, face);
    return this.#last;
  }

  /** Has the frame looked at if the workers are free and rested; takes ownership of the frame. */
  async refresh(frame: ImageBitmap, face: Face | undefined): Promise<void> {
    const resting = this.#last !== null && performance.now() < this.#restUntilMs;
    if (face === undefined || this.#waiting || resting) {
      frame.close();
      return;
    }
    this.#waiting = true;
    this.#begunMs = performance.now();
    const forHead = await createImageBitmap(frame);
    this.#send({ kind: 'inspect', id: 0, part: 'head', picture: forHead, face });
    this.#send({ kind: 'inspect', id: 0, part: 'eyes', picture: frame, face });
  }

  #send(task: Extract<AppearanceTask, { kind: 'inspect' }>): void {
    this.#ports[task.part].postMessage(task, [task.picture]);
  }

  #receive(answer: Answer): void {
    if (answer.kind === 'failed') this.#failed(answer.message);
    if (answer.kind !== 'part') return;
    if (answer.part.name === 'head') this.#head = answer.part;
    else this.#eyes = answer.part;
    if (this.#head === null || this.#eyes === null) return;
    this.#last = joinParts(this.#head, this.#eyes);
    this.#head = null;
    this.#eyes = null;
    this.#waiting = false;
    const nowMs = performance.now();
    this.#restUntilMs = nowMs + REST_PER_LOOK * (nowMs - this.#begunMs);
  }
}
