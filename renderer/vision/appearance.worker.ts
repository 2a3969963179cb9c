import { AppearanceInspector } from './appearance-inspector';
import type { Answer, AppearanceTask } from './messages';
import { loadSegmenter } from './models';

/**
 * Segments and measures one head after the other, for the page and, through a port, for the face
 * worker; each is answered where it asked. There are two of these, so that both parts of an
 * appearance are looked at in the time of one.
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
    const part = inspector.inspect(task.part, task.picture, task.face);
    task.picture.close();
    asker.postMessage({ kind: 'part', id: task.id, part });
  } catch (error) {
    asker.postMessage({
      kind: 'failed',
      id: task.kind === 'inspect' ? task.id : null,
      message: String(error),
    });
  }
}
