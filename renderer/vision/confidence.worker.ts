import { ConfidenceReader } from './confidence-reader';
import type { Answer, ConfidenceTask } from './messages';
import { loadConfidenceSegmenter } from './models';

/** Says how sure the segmenter is of the person in one picture; started when first asked for. */
let reader: ConfidenceReader | null = null;

self.onmessage = (event: MessageEvent<ConfidenceTask>) => {
  void perform(event.data);
};

async function perform(task: ConfidenceTask): Promise<void> {
  try {
    if (task.kind === 'start') {
      reader = new ConfidenceReader(await loadConfidenceSegmenter());
      answer({ kind: 'ready' });
      return;
    }
    if (reader === null) throw new Error('The confidence worker was not started.');
    try {
      const confidence = reader.read(task.picture, task.plan);
      answer({ kind: 'confidence', id: task.id, confidence });
    } finally {
      task.picture.close();
    }
  } catch (error) {
    answer({
      kind: 'failed',
      id: task.kind === 'read' ? task.id : null,
      message: String(error),
    });
  }
}

const answer = (message: Answer): void => {
  self.postMessage(message);
};
