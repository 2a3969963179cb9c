import { judge } from '../../src/judge';
import type { Specification, Subject } from '../../src/specification/specification';
import { FaceFinder } from './face-finder';
import { LiveAppearance } from './live-appearance';
import type { Answer, FaceTask } from './messages';
import { loadLandmarker } from './models';

/** Finds faces, and judges live frames with what the appearance workers saw last. */
interface Started {
  readonly finder: FaceFinder;
  readonly appearance: LiveAppearance;
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
        };
        answer({ kind: 'ready' });
        return;
      case 'rules':
        rules = task;
        return;
      case 'look':
        await look(task);
        return;
      case 'find':
        answer({ kind: 'faces', id: task.id, faces: running().finder.find(task.picture) });
        task.picture.close();
        return;
    }
  } catch (error) {
    const id = 'id' in task ? task.id : null;
    answer({ kind: 'failed', id, message: String(error) });
  }
}

async function look({
  id,
  frame,
  focalLengthPx,
}: Extract<FaceTask, { kind: 'look' }>): Promise<void> {
  const { finder, appearance } = running();
  if (rules === null) throw new Error('Live frames cannot be judged before the rules are set.');
  const faces = finder.glance(frame);
  const [face] = faces;
  const observation = {
    version: 3,
    picture: { widthPx: frame.width, heightPx: frame.height, focalLengthPx },
    faces,
    appearance: appearance.on(face),
  } as const;
  answer({ kind: 'report', id, report: judge(observation, rules.specification, rules.subject) });
  await appearance.refresh(frame, face);
}

function running(): Started {
  if (started === null) throw new Error('The face worker was not started.');
  return started;
}
