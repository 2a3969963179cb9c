import { createActor, type Actor } from 'xstate';
import { sittingMachine } from '../../src/sitting/sitting-machine';
import type { Library } from '../../src/specification/library';
import type { Settings } from '../../src/station/settings';
import { createCamera, type Camera } from '../camera/camera';
import type { Catching } from '../catching/catching';
import { createCatching } from '../catching/create-catching';
import { createCompanion, type Companion } from '../companion/companion';
import { NOTHING_SEEN, type LiveStore } from '../live/live-view';
import { plainAppearance } from '../look/appearance';
import { readPicture } from '../station/pictures';
import { StationRefusal } from '../station/request';
import type { Voice } from '../voice/voice';
import { startVision } from '../vision/start-vision';
import type { Vision } from '../vision/vision';
import { VisionError } from '../vision/vision-error';
import { firstLanguage } from '../words/words';
import { takeBestFirst } from './best-first';
import { watchCatching } from './catch-watch';
import { keepJournal, type JournalKeeper } from './journal-keeper';
import { watchLive } from './live-watch';
import { firstRules, type Rules } from './rules';
import { createShots, type Shots } from './shots';
import { createStore, type Store } from './store';
import { createSpeaker } from './speaker';

export type SittingActor = Actor<typeof sittingMachine>;

/** Everything that lives as long as the page: the machine, the camera, the models, the pictures. */
export interface Sitting {
  readonly library: Library;
  readonly settings: Store<Settings>;
  readonly actor: SittingActor;
  readonly camera: Camera;
  readonly live: LiveStore;
  /** The moments of a child. */
  readonly catching: Catching;
  /** What draws the child's eyes to the lens. */
  readonly companion: Companion;
  readonly rules: Store<Rules>;
  readonly shots: Shots;
  readonly voice: Voice;
  readonly journal: JournalKeeper;
  /** Staff are setting the camera. */
  readonly setsCamera: Store<boolean>;
  /** Staff have their own window open. */
  readonly isStaffed: Store<boolean>;
  /** The button: 3-2-1 and the photo. */
  press(): void;
  /** The photo, at once: for who holds the remote control. */
  shoot(): void;
  /** Goes on with the best moments that were caught, that one before them. */
  finishCatching(first?: number): void;
  usePicture(file: Blob): void;
  choose(alternative: ImageBitmap): void;
  accept(): void;
  /** Keeps a photo that breaks rules: by the journal's override, somebody of the staff answers for it. */
  acceptAnswered(override: string): void;
  retry(): void;
  /** A touch or a key. */
  touched(): void;
  /** While paused the shutter does not go by itself. */
  pause(paused: boolean): void;
}

/** A face before the camera is told so often, at most. */
const FACE_SIGN_MS = 2000;

/** A touch or a key is told so often, at most. */
const TOUCH_SIGN_MS = 500;

export function createSitting(
  library: Library,
  begunWith: Rules,
  firstSettings: Settings,
): Sitting {
  const actor = createActor(sittingMachine);
  const settings = createStore(firstSettings);
  const setsCamera = createStore(false);
  const isStaffed = createStore(false);
  const live: LiveStore = createStore(NOTHING_SEEN);
  const rules = createStore(begunWith);
  const camera = createCamera(
    {
      ready: () => actor.send({ type: 'CAMERA_READY' }),
      failed: (reason) => actor.send({ type: 'CAMERA_FAILED', reason }),
    },
    firstSettings.camera,
  );
  let vision: Vision | null = null;
  let stopWatching: (() => void) | null = null;
  let paused = false;
  let nextTake: (() => void) | null = null;

  async function loadVision(): Promise<void> {
    try {
      vision = await startVision();
      vision.setRules(rules.get().specification, rules.get().subject);
      catching.start(vision.serve());
      actor.send({ type: 'VISION_READY' });
      await vision.complete;
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

  const catching = createCatching({
    rules,
    enough: () => settings.get().enoughGood,
    failed: loseVision,
  });

  const shots = createShots({
    actor,
    rules,
    replacesBackground: firstSettings.replacesBackground,
    vision: () => vision,
    visionFailed: loseVision,
  });
  const voice = createSpeaker(actor, live, firstSettings.volume);
  const companion = createCompanion({
    settings,
    attention: { get: () => catching.view.get().attention, watch: catching.view.watch },
    volume: voice.volume,
  });
  const journal = keepJournal(actor, rules);

  const shootBurst = (): void =>
    void shots.look(() => takeBestFirst(camera, vision), 'CAPTURE_FAILED');

  const seldom = (everyMs: number): (() => void) => {
    let lastMs = -Infinity;
    return () => {
      const nowMs = performance.now();
      if (nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      actor.send({ type: 'SIGN_OF_LIFE' });
    };
  };
  const faceSeen = seldom(FACE_SIGN_MS);
  const touchFelt = seldom(TOUCH_SIGN_MS);

  const beginWatching = (): (() => void) =>
    watchLive({
      camera,
      live,
      rules,
      holdMs: settings.get().holdMs,
      vision: () => vision,
      failed: loseVision,
      seen(report, count) {
        if (report.head !== null) faceSeen();
        if (count === 'begin' && !paused && !setsCamera.get())
          actor.send({ type: 'COUNT', by: 'rules' });
        if (count === 'stop') actor.send({ type: 'MOVED_OUT' });
      },
    });

  /** Sends the event, and has the picture that it begins taken by `take`. */
  function beginShot(type: 'PICTURE_CHOSEN' | 'ALTERNATIVE_CHOSEN' | 'SHOOT', take: () => void) {
    if (!actor.getSnapshot().can({ type })) return;
    nextTake = take;
    actor.send({ type });
  }

  const isCatching = (): boolean => actor.getSnapshot().matches({ step: { position: 'catching' } });

  const shoot = (): void => {
    if (!isCatching()) beginShot('SHOOT', shootBurst);
  };

  const finishCatching = (first?: number): void => {
    if (!isCatching()) return;
    beginShot('SHOOT', () => void shots.look(() => catching.take(first), 'CAPTURE_FAILED'));
  };

  watchCatching({
    actor,
    camera,
    catching,
    companion,
    live,
    settings,
    voice,
    isStaffed: isStaffed.get,
    faceSeen,
    finish: finishCatching,
  });

  async function save(override: string | null): Promise<void> {
    try {
      const photo = await shots.save(await journal.sitting(), override);
      if (photo !== null) actor.send({ type: 'SAVED', photo });
    } catch (error) {
      console.error(error);
      const { code, message } =
        error instanceof StationRefusal
          ? error
          : { code: 'PICTURE_LOST', message: 'The picture could not be read back. Take another.' };
      actor.send({ type: 'SAVE_FAILED', code, message });
    }
  }

  function accept(override: string | null): void {
    if (!actor.getSnapshot().can({ type: 'ACCEPT' })) return;
    actor.send({ type: 'ACCEPT' });
    void save(override);
  }

  rules.watch(() => vision?.setRules(rules.get().specification, rules.get().subject));

  let lastShot = 0;
  actor.subscribe((snapshot) => {
    const { shot } = snapshot.context;
    if (shot !== lastShot) {
      lastShot = shot;
      const take = nextTake ?? shootBurst;
      nextTake = null;
      take();
    }
    const watches =
      snapshot.matches({ step: { position: 'mirror' } }) ||
      snapshot.matches({ step: { position: 'counting' } });
    if (watches) {
      stopWatching ??= beginWatching();
    } else {
      stopWatching?.();
      stopWatching = null;
    }
  });

  let wasAttract = true;
  actor.subscribe((snapshot) => {
    const isAttract = snapshot.matches({ step: 'attract' });
    if (isAttract && !wasAttract) {
      shots.forget();
      rules.set(firstRules(library, settings.get()) ?? rules.get());
      plainAppearance();
      void firstLanguage();
    }
    wasAttract = isAttract;
    // Only before the camera, and never before a child, are its settings in the way.
    if (!snapshot.matches({ step: 'position' }) || isCatching()) setsCamera.set(false);
    // Nobody is before the camera any more: what was taken of them goes.
    if (snapshot.matches({ step: 'position' }) && shots.picture.get() !== null) shots.forget();
  });
  actor.start();
  void loadVision();
  camera.open();

  return {
    library,
    settings,
    actor,
    camera,
    live,
    catching,
    companion,
    rules,
    shots,
    voice,
    journal,
    setsCamera,
    isStaffed,
    press: () => actor.send({ type: 'COUNT', by: 'press' }),
    shoot,
    finishCatching,
    usePicture: (file) =>
      beginShot('PICTURE_CHOSEN', () => {
        void shots.look(async () => [await readPicture(file)], 'PICTURE_UNREADABLE');
      }),
    choose: (alternative) => beginShot('ALTERNATIVE_CHOSEN', () => void shots.lookAt(alternative)),
    accept: () => accept(null),
    acceptAnswered: accept,
    retry() {
      actor.send({ type: 'RETRY' });
      if (actor.getSnapshot().context.vision === 'waiting') void loadVision();
      if (actor.getSnapshot().context.camera === 'waiting') camera.open();
    },
    touched() {
      // The warning asks a question: only its buttons answer it.
      if (!actor.getSnapshot().matches({ patience: 'warning' })) touchFelt();
    },
    pause(next) {
      paused = next;
    },
  };
}
