import type { Face } from '../../src/observation/observation';
import { AppearanceInspector } from './appearance-inspector';
import type { AppearancePart, PartName } from './appearance-part';
import { HandFinder } from './hand-finder';
import type { Answer, AppearanceTask } from './messages';
import { loadHandLandmarker, loadSegmenter } from './models';

type Look = (picture: ImageBitmap, face: Face) => AppearancePart;

/** How each part is looked at, once its model is loaded: a worker has one model. */
const START: Readonly<Record<PartName, () => Promise<Look>>> = {
  async head() {
    const inspector = new AppearanceInspector(await loadSegmenter());
    return (picture, face) => ({ name: 'head', seen: inspector.head(picture, face) });
  },
  async eyes() {
    const inspector = new AppearanceInspector(await loadSegmenter());
    return (picture, face) => ({ name: 'eyes', seen: inspector.eyes(picture, face) });
  },
  async hands() {
    const finder = new HandFinder(await loadHandLandmarker());
    return (picture, face) => ({ name: 'hands', seen: finder.find(picture, face) });
  },
};

/**
 * Looks at one part of the appearance of one face after the other, for the page and, through a port,
 * for the face worker; each is answered where it asked.
 */
let looking: Promise<Look> | null = null;

self.onmessage = (event: MessageEvent<AppearanceTask>) => {
  void perform(event.data, self);
};

async function perform(
  task: AppearanceTask,
  asker: { postMessage(message: Answer): void },
): Promise<void> {
  try {
    if (task.kind !== 'inspect') {
      task.port.onmessage = ({ data }: MessageEvent<AppearanceTask>) => {
        void perform(data, task.port);
      };
      if (task.kind === 'serve') return;
      looking = START[task.part]();
      await looking;
      asker.postMessage({ kind: 'ready' });
      return;
    }
    if (looking === null) throw new Error('The appearance worker was not started.');
    const look = await looking;
    const part = look(task.picture, task.face);
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
