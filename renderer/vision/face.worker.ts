import { sharpnessOf } from '../../src/appearance/face-blur';
import { attentionOf } from '../../src/catching/attention';
import { promises } from '../../src/catching/promises';
import { judge, type Report } from '../../src/judge';
import { measure } from '../../src/measure/measure';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import { specificationFor } from '../../src/specification/for-subject';
import type { Specification, Subject } from '../../src/specification/specification';
import { FaceFinder, type FaceWish } from './face-finder';
import { FaceFocus } from './face-focus';
import { memoryOf, sizeOf, type Frame } from './frame';
import { LiveAppearance } from './live-appearance';
import type { Answer, CloseUpTask, FaceTask, Glimpse, ServedTask } from './messages';
import { loadLandmarker } from './models';

/** Finds faces, and judges live frames with what the appearance workers saw last. */
interface Started {
  readonly finder: FaceFinder;
  readonly appearance: LiveAppearance;
  readonly focus: FaceFocus;
}

let started: Started | null = null;
let rules: { readonly specification: Specification; readonly subject: Subject } | null = null;

const answer = (message: Answer): void => {
  self.postMessage(message);
};

self.onmessage = (event: MessageEvent<FaceTask>) => {
  void perform(event.data);
};

async function perform(task: FaceTask): Promise<void> {
  try {
    switch (task.kind) {
      case 'start':
        started = {
          finder: new FaceFinder(await loadLandmarker()),
          appearance: new LiveAppearance(task.ports, (message) =>
            answer({ kind: 'failed', id: null, message }),
          ),
          focus: new FaceFocus(),
        };
        answer({ kind: 'ready' });
        return;
      case 'rules':
        rules = task;
        started?.appearance.forget();
        return;
      case 'serve':
        serve(task.port);
        return;
      case 'look':
        await look(task);
        return;
      case 'rate':
        try {
          rate(task);
        } finally {
          task.frame.close();
        }
        return;
      case 'find':
        try {
          const faces = running().finder.find(task.picture, howToFind());
          answer({ kind: 'faces', id: task.id, faces });
        } finally {
          task.picture.close();
        }
        return;
    }
  } catch (error) {
    const id = 'id' in task ? task.id : null;
    answer({ kind: 'failed', id, message: String(error) });
  }
}

type FrameTask = Extract<FaceTask, { kind: 'look' | 'rate' }>;

/** Faces are looked at so seldom while the first look at hair and light is waited for. */
const GIVE_WAY_MS = 200;

async function look(task: FrameTask): Promise<void> {
  const { finder, appearance } = running();
  if (appearance.isWaitedFor) await new Promise((resolve) => setTimeout(resolve, GIVE_WAY_MS));
  const faces = finder.glance(task.frame, howToLook());
  const [face] = faces;
  answer({ kind: 'report', id: task.id, report: reportOn(task, faces, appearance.on(face)) });
  await appearance.refresh(task.frame, face);
}

/** The blur is that of the very frame; what else is seen of its pixels is older. */
function rate(task: FrameTask): void {
  const { finder, appearance, focus } = running();
  const faces = finder.glance(task.frame, howToLook());
  const [face] = faces;
  const blur = face === undefined ? null : focus.blurOf(task.frame, face);
  const seen = appearance.at(face);
  const report = reportOn(task, faces, seen && { ...seen, pixels: { ...seen.pixels, blur } });
  const sharpness = blur && sharpnessOf(blur);
  answer({ kind: 'rated', id: task.id, rated: { report, sharpness } });
}

function closeUp({ id, picture, faces }: CloseUpTask): Answer {
  try {
    return { kind: 'faces', id, faces: running().finder.closeUp(picture, faces) };
  } finally {
    picture.close();
  }
}

function serve(port: MessagePort): void {
  const reply = (message: Answer, transfer: Transferable[] = []): void => {
    port.postMessage(message, transfer);
  };
  port.onmessage = ({ data: task }: MessageEvent<ServedTask>) => {
    const { id } = task;
    try {
      if (task.kind === 'closeUp') {
        reply(closeUp(task));
        return;
      }
      const { frame, focalLengthPx } = task;
      const seen = glimpse(frame, focalLengthPx);
      reply({ kind: 'glimpsed', id, glimpse: seen, frame }, [memoryOf(frame)]);
    } catch (error) {
      reply({ kind: 'failed', id, message: String(error) });
    }
  };
}

/** Of the frame's own face and sharpness; nothing older is laid on it. */
function glimpse(frame: Frame, focalLengthPx: number | null): Glimpse {
  const { finder, focus } = running();
  const faces = finder.glance(frame, howToLook());
  const [face] = faces;
  const blur = face === undefined ? null : focus.blurOf(frame, face);
  const { width, height } = sizeOf(frame);
  const picture = { widthPx: width, heightPx: height, focalLengthPx };
  const observation = { version: 3, picture, faces, appearance: null } as const;
  const { specification, subject } = currentRules();
  const report = judge(observation, specification, subject);
  return {
    faces,
    attention: attentionOf(measure(observation)),
    report,
    promising: promises(report, specificationFor(specification, subject).specification),
    sharpness: blur && sharpnessOf(blur),
  };
}

function reportOn(
  { frame, focalLengthPx }: FrameTask,
  faces: readonly Face[],
  appearance: Appearance | null,
): Report {
  const { specification, subject } = currentRules();
  const picture = { widthPx: frame.width, heightPx: frame.height, focalLengthPx };
  const observation = { version: 3, picture, faces, appearance } as const;
  return judge(observation, specification, subject);
}

/** A baby lies on a sheet, whichever way. */
const howToLook = (): FaceWish => ({ anyTurn: currentRules().subject === 'infant' });

/** Of a picture from a file nobody has said yet who is in it. */
const howToFind = (): FaceWish => ({ anyTurn: rules === null || rules.subject === 'infant' });

function currentRules(): NonNullable<typeof rules> {
  if (rules === null) throw new Error('Frames cannot be judged before the rules are set.');
  return rules;
}

function running(): Started {
  if (started === null) throw new Error('The face worker was not started.');
  return started;
}
