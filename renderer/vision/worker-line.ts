import type { Answer } from './messages';
import { VisionError } from './vision-error';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: VisionError) => void;
}

const ENDED = 'The worker was stopped.';

/** Questions to one worker and its answers, matched by id. */
export class WorkerLine<Task> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #starting: Waiting | null = null;
  #lastId = 0;
  #isEnded = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.#receive(data);
    };
    worker.onerror = (event) => {
      this.#failAll(event.message || 'A worker could not be loaded.');
    };
  }

  /** Resolves when the worker says that it is ready. */
  start(task: Task, transfer: Transferable[]): Promise<unknown> {
    return new Promise<Answer>((resolve, reject) => {
      this.#starting = { resolve, reject };
      this.#worker.postMessage(task, transfer);
    });
  }

  tell(task: Task, transfer: Transferable[] = []): void {
    this.#worker.postMessage(task, transfer);
  }

  ask(taskWith: (id: number) => Task, transfer: Transferable[]): Promise<Answer> {
    if (this.#isEnded) return Promise.reject(new VisionError('VISION_STOPPED', ENDED));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(taskWith(id), transfer);
    });
  }

  end(): void {
    this.#isEnded = true;
    this.#worker.terminate();
    this.#failAll(ENDED);
  }

  #receive(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.#starting?.resolve(answer);
      this.#starting = null;
      return;
    }
    if (answer.kind === 'failed' && answer.id === null) {
      this.#failAll(answer.message);
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

  #failAll(message: string): void {
    this.#starting?.reject(new VisionError('MODEL_BROKEN', message));
    this.#starting = null;
    for (const { reject } of this.#waiting.values()) {
      reject(new VisionError('VISION_STOPPED', message));
    }
    this.#waiting.clear();
  }
}
