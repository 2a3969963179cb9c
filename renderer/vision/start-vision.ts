import type { Observation } from '../../src/observation/observation';
import type { Answer, AppearanceTask, FaceTask } from './messages';
import type { Vision } from './vision';
import { VisionError } from './vision-error';
import { WorkerLine } from './worker-line';

/** Starts both workers and loads their models; rejects with a `VisionError`. */
export async function startVision(): Promise<Vision> {
  const faces = new WorkerLine<FaceTask>(
    new Worker(new URL('./face.worker.ts', import.meta.url), { type: 'module' }),
  );
  const appearances = new WorkerLine<AppearanceTask>(
    new Worker(new URL('./appearance.worker.ts', import.meta.url), { type: 'module' }),
  );
  const { port1, port2 } = new MessageChannel();
  try {
    await Promise.all([
      faces.start({ kind: 'start', port: port1 }, [port1]),
      appearances.start({ kind: 'start', port: port2 }, [port2]),
    ]);
  } catch (error) {
    faces.end();
    appearances.end();
    throw error;
  }

  async function observe(picture: ImageBitmap): Promise<Observation> {
    const forFaces = await createImageBitmap(picture);
    const found = expect(
      'faces',
      await faces.ask((id) => ({ kind: 'find', id, picture: forFaces }), [forFaces]),
    );
    const size = { widthPx: picture.width, heightPx: picture.height };
    const [face] = found.faces;
    const seen = { version: 1, picture: size, faces: found.faces } as const;
    if (face === undefined) return { ...seen, appearance: null };
    const forAppearance = await createImageBitmap(picture);
    const { appearance } = expect(
      'appearance',
      await appearances.ask(
        (id) => ({ kind: 'inspect', id, picture: forAppearance, face }),
        [forAppearance],
      ),
    );
    return { ...seen, appearance };
  }

  return {
    setRules: (specification, subject) => {
      faces.tell({ kind: 'rules', specification, subject });
    },
    look: async (frame) =>
      expect('report', await faces.ask((id) => ({ kind: 'look', id, frame }), [frame])).report,
    observe,
    stop: () => {
      faces.end();
      appearances.end();
    },
  };
}

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
