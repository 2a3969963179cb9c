import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import {
  joinParts,
  MODEL_OF,
  PART_NAMES,
  type AppearanceModel,
  type AppearanceParts,
} from '../vision/appearance-part';
import { memoryOf, type Frame } from '../vision/frame';
import type { Answer, AppearanceTask, Glimpse, ServedTask } from '../vision/messages';
import type { Questions } from '../vision/questions';

/** The appearance workers, by their models. */
export type AppearanceWorkers = Readonly<Record<AppearanceModel, Questions<AppearanceTask>>>;

const unasked = ({ kind }: Answer): Error => new Error(`A worker said ${kind}.`);

/** Takes over the frame, and gives it back with the answer. */
export async function glimpseAt(
  worker: Questions<ServedTask>,
  frame: Frame,
  focalLengthPx: number | null,
): Promise<{ readonly glimpse: Glimpse; readonly frame: Frame }> {
  const task = (id: number) => ({ kind: 'glimpse', id, frame, focalLengthPx }) as const;
  const answer = await worker.ask(task, [memoryOf(frame)]);
  if (answer.kind === 'glimpsed') return answer;
  throw unasked(answer);
}

/** The faces of a glimpse, the largest first, as a still has them. Takes over the picture. */
export async function facesCloseUp(
  worker: Questions<ServedTask>,
  picture: ImageBitmap,
  faces: readonly Face[],
): Promise<readonly Face[]> {
  const answer = await worker.ask((id) => ({ kind: 'closeUp', id, picture, faces }), [picture]);
  if (answer.kind === 'faces') return answer.faces;
  throw unasked(answer);
}

/** What all appearance workers see of one face. Takes over the picture. */
export async function lookInFull(
  workers: AppearanceWorkers,
  picture: ImageBitmap,
  face: Face,
): Promise<Appearance> {
  let parts: Partial<AppearanceParts> = {};
  // One after another: a core stays free for the glimpses, which must not miss what happens meanwhile.
  for (const part of PART_NAMES) {
    const shown = part === PART_NAMES.at(-1) ? picture : await createImageBitmap(picture);
    const task = (id: number) => ({ kind: 'inspect', id, part, picture: shown, face }) as const;
    const answer = await workers[MODEL_OF[part]].ask(task, [shown]);
    if (answer.kind !== 'part') throw unasked(answer);
    parts = { ...parts, [answer.part.name]: answer.part.seen };
  }
  const { head, eyes, hands } = parts;
  if (head === undefined || eyes === undefined || hands === undefined) {
    throw new Error('A worker answered for another.');
  }
  return joinParts({ head, eyes, hands });
}
