import type { Answer } from './messages';
import { Questions } from './questions';
import { VisionError } from './vision-error';

interface Starting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: VisionError) => void;
}

const ENDED = 'The worker was stopped.';

/** A worker that is started, asked and ended. */
export class WorkerLine<Task> {
  readonly #worker: Worker;
  readonly #questions: Questions<Task>;
  #starting: Starting | null = null;
  #isEnded = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#questions = new Questions((task, transfer) => worker.postMessage(task, transfer));
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
    return this.#questions.ask(taskWith, transfer);
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
    } else if (answer.kind === 'failed' && answer.id === null) {
      this.#failAll(answer.message);
    } else {
      this.#questions.receive(answer);
    }
  }

  #failAll(message: string): void {
    this.#starting?.reject(new VisionError('MODEL_BROKEN', message));
    this.#starting = null;
    this.#questions.failAll(message);
  }
}
