import { createActor, type ActorRefFrom } from 'xstate';
import { judge } from '../../src/judge';
import type { Observation } from '../../src/observation/observation';
import { saveObservation } from '../../src/observation/save-observation';
import type { Shot } from '../../src/station/contract';
import type { CameraSettings } from '../../src/station/settings';
import type { LookFailure } from '../../src/sitting/sitting-event';
import { sittingMachine } from '../../src/sitting/sitting-machine';
import type { Library } from '../../src/specification/library';
import { createCamera, type Camera } from '../camera/camera';
import { watchFrames } from '../camera/live-frames';
import { createGuide } from '../live/guide';
import { NOTHING_SEEN, type LiveStore } from '../live/live-view';
import { readRgba } from '../picture/rgba';
import { savePhoto } from '../station/photos';
import { readPicture } from '../station/pictures';
import { StationRefusal } from '../station/request';
import { startVision } from '../vision/start-vision';
import type { Vision } from '../vision/vision';
import { VisionError } from '../vision/vision-error';
import {
  makeNewBackground,
  NO_NEW_BACKGROUND,
  offersNewBackground,
  type NewBackground,
} from './new-background';
import { forNextPerson, type Rules } from './rules';
import { createStore, type Store } from './store';

/** Everything that lives as long as the page: the machine, the camera, the models, the picture. */
export interface Sitting {
  readonly library: Library;
  readonly actor: ActorRefFrom<typeof sittingMachine>;
  readonly camera: Camera;
  readonly live: LiveStore;
  readonly rules: Store<Rules>;
  /** The picture that is looked at, reviewed or saved. */
  readonly picture: Store<ImageBitmap | null>;
  /** The photo room replaces backgrounds, where the specification allows it. */
  readonly replacesBackground: boolean;
  /** Another background for that picture, once staff have asked for it. */
  readonly newBackground: Store<NewBackground>;
  replaceBackground(): void;
  keepBackground(): void;
  shoot(): void;
  usePicture(file: Blob): void;
  accept(): void;
  again(): void;
  retry(): void;
  /** While paused the shutter does not go by itself. */
  pause(paused: boolean): void;
}

export function createSitting(
  library: Library,
  firstRules: Rules,
  replacesBackground: boolean,
  cameraSettings: CameraSettings,
): Sitting {
  const actor = createActor(sittingMachine);
  const live = createStore(NOTHING_SEEN);
  const rules = createStore(firstRules);
  const picture = createStore<ImageBitmap | null>(null);
  const newBackground = createStore(NO_NEW_BACKGROUND);
  const camera = createCamera(
    {
      ready: () => actor.send({ type: 'CAMERA_READY' }),
      failed: (reason) => actor.send({ type: 'CAMERA_FAILED', reason }),
    },
    cameraSettings,
  );
  let vision: Vision | null = null;
  let observation: Observation | null = null;
  let stopWatching: (() => void) | null = null;
  let paused = false;

  async function loadVision(): Promise<void> {
    try {
      vision = await startVision();
      vision.setRules(rules.get().specification, rules.get().subject);
      actor.send({ type: 'VISION_READY' });
    } catch (error) {
      loseVision(error);
    }
  }

  function loseVision(error: unknown): void {
    console.error(error);
    vision?.stop();
    vision = null;
    const code = error instanceof VisionError ? error.code : 'VISION_STOPPED';
    actor.send({ type: 'VISION_FAILED', code });
  }

  /** Looks at live frames from now on; returns how to stop. */
  function watchLive(): () => void {
    const guide = createGuide(performance.now());
    let watching = true;
    const stopFrames = watchFrames(camera, async (frame) => {
      if (vision === null) {
        frame.close();
        return;
      }
      try {
        const report = await vision.look(frame);
        if (!watching) return;
        const { view, shoot: now } = guide.see(report, rules.get(), performance.now());
        live.set(view);
        if (now && !paused) shoot();
      } catch (error) {
        loseVision(error);
      }
    });
    return () => {
      watching = false;
      stopFrames();
      live.set(NOTHING_SEEN);
    };
  }

  function hold(next: ImageBitmap | null): void {
    const before = picture.get();
    observation = null;
    keepBackground();
    picture.set(next);
    before?.close();
  }

  /** Takes the picture and judges it with full care, unless another was begun meanwhile. */
  async function look(take: () => Promise<ImageBitmap>, failure: LookFailure): Promise<void> {
    const { shot } = actor.getSnapshot().context;
    const overtaken = (): boolean => {
      const now = actor.getSnapshot();
      return now.context.shot !== shot || !now.matches('looking');
    };
    hold(null);
    let code = failure;
    try {
      const taken = await take();
      if (overtaken()) {
        taken.close();
        return;
      }
      hold(taken);
      code = 'VISION_STOPPED';
      if (vision === null) throw new VisionError('VISION_STOPPED', 'The models are not running.');
      const seen = await vision.observe(taken);
      if (overtaken()) return;
      observation = seen;
      const { specification, subject } = rules.get();
      actor.send({ type: 'LOOKED', shot, report: judge(seen, specification, subject) });
    } catch (error) {
      if (error instanceof VisionError) {
        loseVision(error);
        return;
      }
      if (overtaken()) return;
      console.error(error);
      actor.send({ type: 'LOOK_FAILED', shot, code });
    }
  }

  async function save(): Promise<void> {
    const shown = picture.get();
    if (shown === null || observation === null) return;
    try {
      const background = newBackground.get();
      const shot = {
        ...shotOf(observation, rules.get()),
        ...(background.state === 'made' && {
          newBackground: { colour: null, confidence: background.confidence },
        }),
      };
      const photo = await savePhoto(shot, await readRgba(shown));
      actor.send({ type: 'SAVED', photo });
    } catch (error) {
      console.error(error);
      const { code, message } =
        error instanceof StationRefusal
          ? error
          : { code: 'PICTURE_LOST', message: 'The picture could not be read back. Take another.' };
      actor.send({ type: 'SAVE_FAILED', code, message });
    }
  }

  function keepBackground(): void {
    const before = newBackground.get();
    newBackground.set(NO_NEW_BACKGROUND);
    if (before.state === 'made') before.photo.close();
  }

  async function replaceBackground(): Promise<void> {
    const shown = picture.get();
    const { report } = actor.getSnapshot().context;
    const { specification } = rules.get();
    if (shown === null || observation === null || report === null || vision === null) return;
    if (!offersNewBackground(replacesBackground, specification, report)) return;
    const making: NewBackground = { state: 'making' };
    newBackground.set(making);
    const shot = shotOf(observation, rules.get());
    const made = await makeNewBackground(shot, shown, report, vision);
    // Another picture was taken meanwhile, or the wish was withdrawn.
    if (newBackground.get() === making) newBackground.set(made);
    else if (made.state === 'made') made.photo.close();
  }

  function shoot(): void {
    if (!actor.getSnapshot().can({ type: 'SHOOT' })) return;
    actor.send({ type: 'SHOOT' });
    void look(camera.grab, 'CAPTURE_FAILED');
  }

  function usePicture(file: Blob): void {
    if (!actor.getSnapshot().can({ type: 'PICTURE_CHOSEN' })) return;
    actor.send({ type: 'PICTURE_CHOSEN' });
    void look(() => readPicture(file), 'PICTURE_UNREADABLE');
  }

  function accept(): void {
    if (!actor.getSnapshot().can({ type: 'ACCEPT' })) return;
    actor.send({ type: 'ACCEPT' });
    void save();
  }

  function again(): void {
    actor.send({ type: 'AGAIN' });
    hold(null);
  }

  function retry(): void {
    actor.send({ type: 'RETRY' });
    if (actor.getSnapshot().context.vision === 'waiting') void loadVision();
    if (actor.getSnapshot().context.camera === 'waiting') camera.open();
  }

  rules.watch(() => vision?.setRules(rules.get().specification, rules.get().subject));
  actor.subscribe((snapshot) => {
    if (snapshot.matches('saved')) rules.set(forNextPerson(library, rules.get()));
    if (snapshot.matches('live')) {
      stopWatching ??= watchLive();
    } else {
      stopWatching?.();
      stopWatching = null;
    }
  });
  actor.start();
  void loadVision();
  camera.open();

  return {
    library,
    actor,
    camera,
    live,
    rules,
    picture,
    replacesBackground,
    newBackground,
    replaceBackground: () => void replaceBackground(),
    keepBackground,
    shoot,
    usePicture,
    accept,
    again,
    retry,
    pause(next) {
      paused = next;
    },
  };
}

const shotOf = (seen: Observation, { specification, subject }: Rules): Shot => ({
  specification: specification.id,
  policy: specification.window ?? null,
  subject,
  observation: saveObservation(seen),
});
