import { judge } from '../../src/judge';
import { anchorAppearance } from '../../src/observation/anchor-appearance';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import type { Specification, Subject } from '../../src/specification/specification';
import { FaceFinder } from './face-finder';
import type { Answer, AppearanceTask, FaceTask } from './messages';
import { loadLandmarker } from './models';

/**
 * Finds faces and judges live frames. What the appearance worker saw last is laid on each new frame;
 * whenever that worker is free, it gets the frame just judged.
 */
let finder: FaceFinder | null = null;
let rules: { readonly specification: Specification; readonly subject: Subject } | null = null;
let appearancePort: MessagePort | null = null;
let appearance: Appearance | null = null;
let inspecting = false;

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
        listenTo(task.port);
        finder = new FaceFinder(await loadLandmarker());
        answer({ kind: 'ready' });
        return;
      case 'rules':
        rules = task;
        return;
      case 'look':
        look(task.id, task.frame);
        return;
      case 'find':
        answer({ kind: 'faces', id: task.id, faces: started().find(task.picture) });
        task.picture.close();
        return;
    }
  } catch (error) {
    const id = 'id' in task ? task.id : null;
    answer({ kind: 'failed', id, message: String(error) });
  }
}

function listenTo(port: MessagePort): void {
  appearancePort = port;
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    inspecting = false;
    if (data.kind === 'appearance') appearance = data.appearance;
    if (data.kind === 'failed') answer({ ...data, id: null });
  };
}

function look(id: number, frame: ImageBitmap): void {
  if (rules === null) throw new Error('Live frames cannot be judged before the rules are set.');
  const faces = started().glance(frame);
  const [face] = faces;
  appearance =
    face === undefined || appearance === null ? null : anchorAppearance(appearance, face);
  const picture = { widthPx: frame.width, heightPx: frame.height };
  const observation = { version: 1, picture, faces, appearance } as const;
  answer({ kind: 'report', id, report: judge(observation, rules.specification, rules.subject) });
  passOn(frame, face);
}

function passOn(frame: ImageBitmap, face: Face | undefined): void {
  if (appearancePort === null || face === undefined || inspecting) {
    frame.close();
    return;
  }
  inspecting = true;
  const task: AppearanceTask = { kind: 'inspect', id: 0, picture: frame, face };
  appearancePort.postMessage(task, [frame]);
}

function started(): FaceFinder {
  if (finder === null) throw new Error('The face worker was not started.');
  return finder;
}
