import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import { joinParts, MODEL_OF, PART_NAMES, type AppearanceParts } from '../vision/appearance-part';
import { memoryOf, type Frame } from '../vision/frame';
import type {
  Answer,
  AppearancePorts,
  AppearanceTask,
  Glimpse,
  GlimpseTask,
} from '../vision/messages';

/** The next answer through a port that is asked one thing at a time. */
function ask(
  port: MessagePort,
  task: GlimpseTask | AppearanceTask,
  transfer: Transferable[],
): Promise<Answer> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    port.postMessage(task, transfer);
  });
}

/** Takes over the frame, and gives it back with the answer. */
export async function glimpseAt(
  port: MessagePort,
  task: GlimpseTask,
): Promise<{ readonly glimpse: Glimpse; readonly frame: Frame }> {
  const answer = await ask(port, task, [memoryOf(task.frame)]);
  if (answer.kind === 'glimpsed') return answer;
  throw new Error(
    answer.kind === 'failed' ? answer.message : `The face worker said ${answer.kind}.`,
  );
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
    const task: AppearanceTask = { kind: 'inspect', id: 0, part, picture: shown, face };
    const answer = await ask(ports[MODEL_OF[part]], task, [shown]);
    if (answer.kind !== 'part') {
      throw new Error(answer.kind === 'failed' ? answer.message : `A worker said ${answer.kind}.`);
    }
    parts = { ...parts, [answer.part.name]: answer.part.seen };
  }
  const { head, eyes, hands } = parts;
  if (head === undefined || eyes === undefined || hands === undefined) {
    throw new Error('A worker answered for another.');
  }
  return joinParts({ head, eyes, hands });
}
