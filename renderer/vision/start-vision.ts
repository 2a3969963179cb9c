import type { CropPlan } from '../../src/crop/crop-plan';
import type { RatedFrame } from '../../src/guide/best-frame';
import type { PersonConfidence } from '../../src/matting/person-confidence';
import type { Face, Observation } from '../../src/observation/observation';
import { focalLengthOf } from '../picture/focal-length';
import {
  joinParts,
  PART_NAMES,
  type AppearancePart,
  type AppearanceParts,
  type PartName,
} from './appearance-part';
import type { Answer, AppearanceTask, ConfidenceTask, FaceTask } from './messages';
import type { Vision } from './vision';
import { VisionError } from './vision-error';
import { WorkerLine } from './worker-line';

const startWorker = {
  face: () => new Worker(new URL('./face.worker.ts', import.meta.url), { type: 'module' }),
  appearance: () =>
    new Worker(new URL('./appearance.worker.ts', import.meta.url), { type: 'module' }),
  confidence: () =>
    new Worker(new URL('./confidence.worker.ts', import.meta.url), { type: 'module' }),
};

/** Starts the workers; resolves when faces can be looked at, rejects with a `VisionError`. */
export async function startVision(): Promise<Vision> {
  const faces = new WorkerLine<FaceTask>(startWorker.face());
  const parts = {
    head: new WorkerLine<AppearanceTask>(startWorker.appearance()),
    eyes: new WorkerLine<AppearanceTask>(startWorker.appearance()),
    hands: new WorkerLine<AppearanceTask>(startWorker.appearance()),
  };
  let confidences: Promise<WorkerLine<ConfidenceTask>> | undefined;
  const channels = {
    head: new MessageChannel(),
    eyes: new MessageChannel(),
    hands: new MessageChannel(),
  };
  const ports = {
    head: channels.head.port1,
    eyes: channels.eyes.port1,
    hands: channels.hands.port1,
  };
  const end = (): void => {
    for (const line of [faces, ...Object.values(parts)]) line.end();
    void confidences?.then((line) => line.end(), ignored);
  };
  // The face first: what it says is what people wait for, and four models at once make all of them late.
  try {
    await faces.start({ kind: 'start', ports }, Object.values(ports));
  } catch (error) {
    end();
    throw error;
  }
  const complete = startParts();
  complete.catch(end);

  async function startParts(): Promise<void> {
    await Promise.all(
      PART_NAMES.map((name) => {
        const port = channels[name].port2;
        return parts[name].start({ kind: 'start', part: name, port }, [port]);
      }),
    );
  }

  async function inspect<Name extends PartName>(
    name: Name,
    original: ImageBitmap,
    face: Face,
  ): Promise<AppearanceParts[Name]> {
    const picture = await createImageBitmap(original);
    const { part } = expect(
      'part',
      await parts[name].ask((id) => ({ kind: 'inspect', id, picture, face }), [picture]),
    );
    if (isPart(name, part)) return part.seen;
    throw new VisionError('VISION_STOPPED', `A worker looked at ${part.name} in place of ${name}.`);
  }

  async function rate(original: ImageBitmap): Promise<RatedFrame> {
    const focalLengthPx = focalLengthOf(original);
    const frame = await createImageBitmap(original);
    const task = (id: number) => ({ kind: 'rate', id, frame, focalLengthPx }) as const;
    return expect('rated', await faces.ask(task, [frame])).rated;
  }

  async function observe(original: ImageBitmap): Promise<Observation> {
    const picture = await createImageBitmap(original);
    const found = expect(
      'faces',
      await faces.ask((id) => ({ kind: 'find', id, picture }), [picture]),
    );
    const size = {
      widthPx: original.width,
      heightPx: original.height,
      focalLengthPx: focalLengthOf(original),
    };
    const [face] = found.faces;
    const seen = { version: 3, picture: size, faces: found.faces } as const;
    if (face === undefined) return { ...seen, appearance: null };
    const [head, eyes, hands] = await Promise.all([
      inspect('head', original, face),
      inspect('eyes', original, face),
      inspect('hands', original, face),
    ]);
    return { ...seen, appearance: joinParts({ head, eyes, hands }) };
  }

  /** Its own worker and model, for the few who ask; the live view never waits for them. */
  async function startConfidences(): Promise<WorkerLine<ConfidenceTask>> {
    const line = new WorkerLine<ConfidenceTask>(startWorker.confidence());
    await line.start({ kind: 'start' }, []);
    return line;
  }

  async function confidence(original: ImageBitmap, plan: CropPlan): Promise<PersonConfidence> {
    const line = await (confidences ??= startConfidences());
    const picture = await createImageBitmap(original);
    const answer = await line.ask((id) => ({ kind: 'read', id, picture, plan }), [picture]);
    return expect('confidence', answer).confidence;
  }

  return {
    complete,
    setRules: (specification, subject) => {
      faces.tell({ kind: 'rules', specification, subject });
    },
    async look(frame) {
      const focalLengthPx = focalLengthOf(frame);
      const task = (id: number) => ({ kind: 'look', id, frame, focalLengthPx }) as const;
      return expect('report', await faces.ask(task, [frame])).report;
    },
    rate: (frames) => Promise.all(frames.map(rate)),
    observe,
    confidence,
    serve() {
      const face = new MessageChannel();
      faces.tell({ kind: 'serve', port: face.port2 }, [face.port2]);
      const portTo = (name: PartName): MessagePort => {
        const { port1, port2 } = new MessageChannel();
        parts[name].tell({ kind: 'serve', port: port2 }, [port2]);
        return port1;
      };
      return {
        face: face.port1,
        parts: { head: portTo('head'), eyes: portTo('eyes'), hands: portTo('hands') },
      };
    },
    stop: end,
  };
}

/** Whoever asked has been told. */
const ignored = (): void => undefined;

function expect<Kind extends Answer['kind']>(
  kind: Kind,
  answer: Answer,
): Extract<Answer, { kind: Kind }> {
  if (isKind(kind, answer)) return answer;
  throw new VisionError('VISION_STOPPED', `A worker answered ${answer.kind} in place of ${kind}.`);
}

const isKind = <Kind extends Answer['kind']>(
  kind: Kind,
  answer: Answer,
): answer is Extract<Answer, { kind: Kind }> => answer.kind === kind;

const isPart = <Name extends PartName>(
  name: Name,
  part: AppearancePart,
): part is Extract<AppearancePart, { name: Name }> & { seen: AppearanceParts[Name] } =>
  part.name === name;
