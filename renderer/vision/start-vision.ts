import type { CropPlan } from '../../src/crop/crop-plan';
import type { RatedFrame } from '../../src/guide/best-frame';
import type { PersonConfidence } from '../../src/matting/person-confidence';
import type { Face, Observation } from '../../src/observation/observation';
import { focalLengthOf } from '../picture/focal-length';
import {
  joinParts,
  type AppearancePart,
  type AppearanceParts,
  type PartName,
} from './appearance-part';
import type { Answer, AppearancePorts, AppearanceTask, ConfidenceTask, FaceTask } from './messages';
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

/**
 * The second segmenter waits so long: who stands before the camera by now gets a first verdict sooner
 * where it does not load beside them.
 */
const SECOND_AFTER_MS = 4000;

/** Starts the workers; resolves when faces can be looked at, rejects with a `VisionError`. */
export async function startVision(): Promise<Vision> {
  const faces = new WorkerLine<FaceTask>(startWorker.face());
  const segmenter = new WorkerLine<AppearanceTask>(startWorker.appearance());
  const handFinder = new WorkerLine<AppearanceTask>(startWorker.appearance());
  /** For stills: eyes and head are looked at at the same time, a core each. */
  let second: Promise<WorkerLine<AppearanceTask>> | undefined;
  let secondTimer: ReturnType<typeof setTimeout> | undefined;
  let confidences: Promise<WorkerLine<ConfidenceTask>> | undefined;
  const end = (): void => {
    clearTimeout(secondTimer);
    for (const line of [faces, segmenter, handFinder]) line.end();
    void second?.then((line) => line.end(), ignored);
    void confidences?.then((line) => line.end(), ignored);
  };
  // The face first: what it says is what people wait for, and all models at once make all of them late.
  try {
    const ports = appearancePorts();
    await faces.start({ kind: 'start', ports }, Object.values(ports));
  } catch (error) {
    end();
    throw error;
  }
  const complete = startAppearance();
  complete.catch(end);

  async function startAppearance(): Promise<void> {
    // What has most to do first.
    await segmenter.start({ kind: 'start', model: 'segmenter' }, []);
    await handFinder.start({ kind: 'start', model: 'handFinder' }, []);
    // Who asks it for something is told what is wrong with it.
    secondTimer = setTimeout(() => void secondSegmenter().catch(ignored), SECOND_AFTER_MS);
  }

  function secondSegmenter(): Promise<WorkerLine<AppearanceTask>> {
    second ??= started<AppearanceTask>(startWorker.appearance(), {
      kind: 'start',
      model: 'segmenter',
    });
    return second;
  }

  /** Ways to the workers that look at live frames. */
  function appearancePorts(): AppearancePorts {
    const portTo = (line: WorkerLine<AppearanceTask>): MessagePort => {
      const { port1, port2 } = new MessageChannel();
      line.tell({ kind: 'serve', port: port2 }, [port2]);
      return port1;
    };
    return { segmenter: portTo(segmenter), handFinder: portTo(handFinder) };
  }

  async function inspect<Name extends PartName>(
    line: WorkerLine<AppearanceTask>,
    name: Name,
    original: ImageBitmap,
    face: Face,
  ): Promise<AppearanceParts[Name]> {
    const picture = await createImageBitmap(original);
    const task = (id: number) => ({ kind: 'inspect', id, part: name, picture, face }) as const;
    const { part } = expect('part', await line.ask(task, [picture]));
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
      inspect(segmenter, 'head', original, face),
      secondSegmenter().then((line) => inspect(line, 'eyes', original, face)),
      inspect(handFinder, 'hands', original, face),
    ]);
    return { ...seen, appearance: joinParts({ head, eyes, hands }) };
  }

  async function confidence(original: ImageBitmap, plan: CropPlan): Promise<PersonConfidence> {
    // Its own worker and model, for the few who ask; the live view never waits for them.
    confidences ??= started<ConfidenceTask>(startWorker.confidence(), { kind: 'start' });
    const line = await confidences;
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
      return { face: face.port1, appearance: appearancePorts() };
    },
    stop: end,
  };
}

/** A line to a worker that is ready; rejects with a `VisionError`. */
async function started<Task>(worker: Worker, task: Task): Promise<WorkerLine<Task>> {
  const line = new WorkerLine<Task>(worker);
  try {
    await line.start(task, []);
    return line;
  } catch (error) {
    line.end();
    throw error;
  }
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
