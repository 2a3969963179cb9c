import type { Face } from '../../src/observation/observation';
import { AppearanceInspector } from './appearance-inspector';
import type { AppearanceModel, AppearancePart, PartName } from './appearance-part';
import { HandFinder } from './hand-finder';
import type { Answer, AppearanceTask } from './messages';
import { loadHandLandmarker, loadSegmenter } from './models';

type Look = (part: PartName, picture: ImageBitmap, face: Face) => AppearancePart;

/** How parts are looked at, once the model is loaded: a worker has one model. */
const START: Readonly<Record<AppearanceModel, () => Promise<Look>>> = {
  async segmenter() {
    const inspector = new AppearanceInspector(await loadSegmenter());
    return (part, picture, face) => {
      if (part === 'head') return { name: part, seen: inspector.head(picture, face) };
      if (part === 'eyes') return { name: part, seen: inspector.eyes(picture, face) };
      throw new Error(`A segmenter does not see ${part}.`);
    };
  },
  async handFinder() {
    const finder = new HandFinder(await loadHandLandmarker());
    return (part, picture, face) => {
      if (part === 'hands') return { name: part, seen: finder.find(picture, face) };
      throw new Error(`A hand finder does not see ${part}.`);
    };
  },
};

/**
 * Looks at one part of the appearance of one face after the other, for the page and for who asks through
 * a port; each is answered where it asked. Who asks before the start waits for it.
 */
const { promise: looking, resolve: begin } = Promise.withResolvers<Look>();

self.onmessage = (event: MessageEvent<AppearanceTask>) => {
  void perform(event.data, self);
};

async function perform(
  task: AppearanceTask,
  asker: { postMessage(message: Answer): void },
): Promise<void> {
  try {
    switch (task.kind) {
      case 'start':
        begin(START[task.model]());
        await looking;
        asker.postMessage({ kind: 'ready' });
        return;
      case 'serve':
        task.port.onmessage = ({ data }: MessageEvent<AppearanceTask>) => {
          void perform(data, task.port);
        };
        return;
      case 'inspect': {
        const look = await looking;
        try {
          const part = look(task.part, task.picture, task.face);
          asker.postMessage({ kind: 'part', id: task.id, part });
        } finally {
          task.picture.close();
        }
        return;
      }
    }
  } catch (error) {
    const id = task.kind === 'inspect' ? task.id : null;
    asker.postMessage({ kind: 'failed', id, message: String(error) });
  }
}
