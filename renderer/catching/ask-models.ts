import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import { joinParts, MODEL_OF, PART_NAMES, type AppearanceParts } from '../vision/appearance-part';
import { memoryOf, type Frame } from '../vision/frame';
import type {
  Answer,
  AppearancePorts,
  AppearanceTask,
  Glimpse,
  ServedTask,
} from '../vision/messages';

let lastId = 0;

/** The answer to one task, whatever else is asked through the port meanwhile. */
function ask(
  port: MessagePort,
  taskOf: (id: number) => ServedTask | AppearanceTask,
  transfer: Transferable,
): Promise<Answer> {
  const id = ++lastId;
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.kind === 'ready' || data.id !== id) return;
      port.removeEventListener('message', hear);
      resolve(data);
    };
    port.addEventListener('message', hear);
    port.start();
    port.postMessage(taskOf(id), [transfer]);
  });
}

const refused = (answer: Answer): Error =>
  new Error(answer.kind === 'failed' ? answer.message : `A worker said ${answer.kind}.`);

/** Takes over the frame, and gives it back with the answer. */
export async function glimpseAt(
  port: MessagePort,
  frame: Frame,
  focalLengthPx: number | null,
): Promise<{ readonly glimpse: Glimpse; readonly frame: Frame }> {
  const task = (id: number) => ({ kind: 'glimpse', id, frame, focalLengthPx }) as const;
  const answer = await ask(port, task, memoryOf(frame));
  if (answer.kind === 'glimpsed') return answer;
  throw refused(answer);
}

/** The faces of a glimpse, the largest first, as a still has them. Takes over the picture. */
export async function facesCloseUp(
  port: MessagePort,
  picture: ImageBitmap,
  faces: readonly Face[],
): Promise<readonly Face[]> {
  const answer = await ask(port, (id) => ({ kind: 'closeUp', id, picture, faces }), picture);
  if (answer.kind === 'faces') return answer.faces;
  throw refused(answer);
}

/** What all appearance workers see of one face. Takes over the picture. */
export async function lookInFull(
  ports: AppearancePorts,
  picture: ImageBitmap,
  face: Face,
): Promise<Appearance> {
  let parts: Partial<AppearanceParts> = {};
  // One after another: a core stays free for the glimpses, which must not miss what happens meanwhile.
  for (const part of PART_NAMES) {
    const shown = part === PART_NAMES.at(-1) ? picture : await createImageBitmap(picture);
    const task = (id: number) => ({ kind: 'inspect', id, part, picture: shown, face }) as const;
    const answer = await ask(ports[MODEL_OF[part]], task, shown);
    if (answer.kind !== 'part') throw refused(answer);
    parts = { ...parts, [answer.part.name]: answer.part.seen };
  }
  const { head, eyes, hands } = parts;
  if (head === undefined || eyes === undefined || hands === undefined) {
    throw new Error('A worker answered for another.');
  }
  return joinParts({ head, eyes, hands });
}
