import type { Answer } from './messages';
import { VisionError } from './vision-error';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: VisionError) => void;
}

/** Questions that are out, and their answers, matched by id. */
export class Questions<Task> {
  readonly #post: (task: Task, transfer: Transferable[]) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(post: (task: Task, transfer: Transferable[]) => void) {
    this.#post = post;
  }

  /** Rejects with a `VisionError`. */
  ask(taskWith: (id: number) => Task, transfer: Transferable[]): Promise<Answer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post(taskWith(id), transfer);
    });
  }

  /** One that failed without an id fails all of them. */
  receive(answer: Answer): void {
    if (answer.kind === 'ready') return;
    if (answer.kind === 'failed' && answer.id === null) {
      this.failAll(answer.message);
      return;
    }
    const id = answer.id ?? 0;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer.kind === 'failed') {
      waiting?.reject(new VisionError('VISION_STOPPED', answer.message));
    } else {
      waiting?.resolve(answer);
    }
  }

  failAll(message: string): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new VisionError('VISION_STOPPED', message));
    }
    this.#waiting.clear();
  }
}

/** Questions through a port, which is theirs alone. */
export function questionsThrough<Task>(port: MessagePort): Questions<Task> {
  const questions = new Questions<Task>((task, transfer) => port.postMessage(task, transfer));
  port.onmessage = ({ data }: MessageEvent<Answer>) => questions.receive(data);
  return questions;
}
