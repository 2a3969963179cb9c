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
import { StationRefusal } from '../station/request';
import type { Voice } from '../voice/voice';
import { firstLanguage } from '../words/words';
import { watchCatching } from './catch-watch';
import { keepJournal, type JournalKeeper } from './journal-keeper';
import { watchLive } from './live-watch';
import { firstRules, type Rules } from './rules';
import { createShotTaker, type ShotTaker } from './shot-taker';
import { createShots, type Shots } from './shots';
import { signsOfLife } from './signs-of-life';
import { createStore, type Store } from './store';
import { createSpeaker } from './speaker';
import { keepVision } from './vision-keeper';

export type SittingActor = Actor<typeof sittingMachine>;

/** Everything that lives as long as the page: the machine, the camera, the models, the pictures. */
export interface Sitting extends ShotTaker {
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
  accept(): void;
  /** Keeps a photo that breaks rules: by the journal's override, somebody of the staff answers for it. */
  acceptAnswered(override: string): void;
  retry(): void;
  /** A touch or a key. */
  touched(): void;
  /** While paused the shutter does not go by itself. */
  pause(paused: boolean): void;
}

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
  let stopWatching: (() => void) | null = null;
  let paused = false;

  const vision = keepVision({
    actor,
    rules,
    loaded: (models) => catching.start(models.serve()),
  });
  const catching = createCatching({
    rules,
    enough: () => settings.get().enoughGood,
    failed: vision.lose,
  });

  const shots = createShots({
    actor,
    rules,
    replacesBackground: firstSettings.replacesBackground,
    vision: vision.get,
    visionFailed: vision.lose,
  });
  const voice = createSpeaker(actor, live, firstSettings.volume);
  const companion = createCompanion({
    settings,
    attention: { get: () => catching.view.get().attention, watch: catching.view.watch },
    volume: voice.volume,
  });
  const journal = keepJournal(actor, rules);

  const signs = signsOfLife(actor);
  const taker = createShotTaker({ actor, camera, catching, shots, vision: vision.get });

  const beginWatching = (): (() => void) =>
    watchLive({
      camera,
      live,
      rules,
      holdMs: settings.get().holdMs,
      vision: vision.get,
      failed: vision.lose,
      seen(report, count) {
        if (report.head !== null) signs.face();
        if (count === 'begin' && !paused && !setsCamera.get())
          actor.send({ type: 'COUNT', by: 'rules' });
        if (count === 'stop') actor.send({ type: 'MOVED_OUT' });
      },
    });

  watchCatching({
    actor,
    camera,
    catching,
    companion,
    live,
    settings,
    voice,
    isStaffed: isStaffed.get,
    faceSeen: signs.face,
    finish: taker.finishCatching,
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

  actor.subscribe((snapshot) => {
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
    const isBeforeCamera = snapshot.matches({ step: 'position' });
    if (!isBeforeCamera || snapshot.matches({ step: { position: 'catching' } })) {
      setsCamera.set(false);
    }
    // Nobody is before the camera any more: what was taken of them goes.
    if (isBeforeCamera && shots.picture.get() !== null) shots.forget();
  });
  actor.start();
  void vision.load();
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
    ...taker,
    accept: () => accept(null),
    acceptAnswered: accept,
    retry() {
      actor.send({ type: 'RETRY' });
      if (actor.getSnapshot().context.vision === 'waiting') void vision.load();
      if (actor.getSnapshot().context.camera === 'waiting') camera.open();
    },
    touched: signs.touch,
    pause(next) {
      paused = next;
    },
  };
}
