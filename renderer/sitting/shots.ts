import { judge } from '../../src/judge';
import type { Observation } from '../../src/observation/observation';
import { saveObservation } from '../../src/observation/save-observation';
import type { LookFailure } from '../../src/sitting/sitting-event';
import type { SavedPhoto, Shot } from '../../src/station/contract';
import { readRgba } from '../picture/rgba';
import { savePhoto } from '../station/photos';
import type { Vision } from '../vision/vision';
import { VisionError } from '../vision/vision-error';
import {
  makeNewBackground,
  NO_NEW_BACKGROUND,
  offersNewBackground,
  type NewBackground,
} from './new-background';
import type { Rules } from './rules';
import type { SittingActor } from './sitting';
import { createStore, type Store } from './store';

/** Pictures of one burst, the best first; at least one. */
export type Burst = readonly [ImageBitmap, ...ImageBitmap[]];

interface ShotParts {
  readonly actor: SittingActor;
  readonly rules: Store<Rules>;
  readonly replacesBackground: boolean;
  readonly vision: () => Vision | null;
  readonly visionFailed: (error: unknown) => void;
}

/** The pictures of the person of now: taken, looked at, chosen from, saved, forgotten. */
export interface Shots {
  /** The picture that is looked at, reviewed or saved. */
  readonly picture: Store<ImageBitmap | null>;
  /** All pictures of its burst, the best first. */
  readonly burst: Store<readonly ImageBitmap[]>;
  readonly newBackground: Store<NewBackground>;
  /** Takes pictures and judges the first with full care, unless another was begun meanwhile. */
  look(take: () => Promise<Burst>, failure: LookFailure): Promise<void>;
  /** Judges another picture of the burst with full care. */
  lookAt(alternative: ImageBitmap): Promise<void>;
  replaceBackground(): Promise<void>;
  keepBackground(): void;
  /** `override`: by which staff answer for what it breaks. Null where there is nothing to save. */
  save(sitting: string | null, override: string | null): Promise<SavedPhoto | null>;
  forget(): void;
}

export function createShots(parts: ShotParts): Shots {
  const { actor, rules, replacesBackground, vision, visionFailed } = parts;
  const picture = createStore<ImageBitmap | null>(null);
  const burst = createStore<readonly ImageBitmap[]>([]);
  const newBackground = createStore<NewBackground>(NO_NEW_BACKGROUND);
  let observation: Observation | null = null;

  function keepBackground(): void {
    const before = newBackground.get();
    newBackground.set(NO_NEW_BACKGROUND);
    if (before.state === 'made') before.photo.close();
  }

  function show(next: ImageBitmap | null): void {
    observation = null;
    keepBackground();
    picture.set(next);
  }

  function forget(): void {
    const before = burst.get();
    show(null);
    burst.set([]);
    for (const frame of before) frame.close();
  }

  /** Whether another picture was begun since, or the person has gone on. */
  function overtakes(shot: number): boolean {
    const now = actor.getSnapshot();
    return now.context.shot !== shot || !now.matches({ step: 'looking' });
  }

  async function judgeShown(shown: ImageBitmap, shot: number): Promise<void> {
    const running = vision();
    if (running === null) throw new VisionError('VISION_STOPPED', 'The models are not running.');
    const seen = await running.observe(shown);
    if (overtakes(shot)) return;
    observation = seen;
    const { specification, subject } = rules.get();
    actor.send({ type: 'LOOKED', shot, report: judge(seen, specification, subject) });
  }

  function failLook(error: unknown, shot: number, code: LookFailure): void {
    if (error instanceof VisionError) {
      visionFailed(error);
      return;
    }
    if (overtakes(shot)) return;
    console.error(error);
    actor.send({ type: 'LOOK_FAILED', shot, code });
  }

  async function look(take: () => Promise<Burst>, failure: LookFailure): Promise<void> {
    const { shot } = actor.getSnapshot().context;
    forget();
    let code = failure;
    try {
      const taken = await take();
      if (overtakes(shot)) {
        for (const frame of taken) frame.close();
        return;
      }
      burst.set(taken);
      show(taken[0]);
      code = 'VISION_STOPPED';
      await judgeShown(taken[0], shot);
    } catch (error) {
      failLook(error, shot, code);
    }
  }

  async function lookAt(alternative: ImageBitmap): Promise<void> {
    const { shot } = actor.getSnapshot().context;
    show(alternative);
    try {
      await judgeShown(alternative, shot);
    } catch (error) {
      failLook(error, shot, 'VISION_STOPPED');
    }
  }

  async function save(sitting: string | null, override: string | null): Promise<SavedPhoto | null> {
    const shown = picture.get();
    if (shown === null || observation === null) return null;
    const background = newBackground.get();
    const shot: Shot = {
      ...shotOf(observation, rules.get()),
      ...(sitting !== null && { sitting }),
      ...(override !== null && { override }),
      ...(background.state === 'made' && {
        newBackground: { colour: null, confidence: background.confidence },
      }),
    };
    return savePhoto(shot, await readRgba(shown));
  }

  async function replaceBackground(): Promise<void> {
    const shown = picture.get();
    const running = vision();
    const { report } = actor.getSnapshot().context;
    const { specification } = rules.get();
    if (shown === null || observation === null || report === null || running === null) return;
    if (!offersNewBackground(replacesBackground, specification, report)) return;
    const making: NewBackground = { state: 'making' };
    newBackground.set(making);
    const shot = shotOf(observation, rules.get());
    const made = await makeNewBackground(shot, shown, report, running);
    // Another picture was taken meanwhile, or the wish was withdrawn.
    if (newBackground.get() === making) newBackground.set(made);
    else if (made.state === 'made') made.photo.close();
  }

  return {
    picture,
    burst,
    newBackground,
    look,
    lookAt,
    replaceBackground,
    keepBackground,
    save,
    forget,
  };
}

const shotOf = (seen: Observation, { specification, subject }: Rules): Shot => ({
  specification: specification.id,
  policy: specification.window ?? null,
  subject,
  observation: saveObservation(seen),
});
