import { AppearanceInspector } from './appearance-inspector';
import type { Answer, AppearanceTask } from './messages';
import { loadSegmenter } from './models';

/**
 * Segments and measures one head after the other, for the page and, through a port, for the face
 * worker; each is answered where it asked.
 */
let inspector: AppearanceInspector | null = null;

self.onmessage = (event: MessageEvent<AppearanceTask>) => {
  void perform(event.data, self);
};

async function perform(
  task: AppearanceTask,
  asker: { postMessage(message: Answer): void },
): Promise<void> {
  try {
    if (task.kind === 'start') {
      task.port.onmessage = ({ data }: MessageEvent<AppearanceTask>) => {
        void perform(data, task.port);
      };
      inspector = new AppearanceInspector(await loadSegmenter());
      asker.postMessage({ kind: 'ready' });
      return;
    }
    if (inspector === null) throw new Error('The appearance worker was not started.');
    const appearance = inspector.inspect(task.picture, task.face);
    task.picture.close();
    asker.postMessage({ kind: 'appearance', id: task.id, appearance });
  } catch (error) {
    asker.postMessage({
      kind: 'failed',
      id: task.kind === 'inspect' ? task.id : null,
      message: String(error),
    });
  }
}
