import { createActor, SimulatedClock } from 'xstate';
import type { CropOutcome } from '../crop/crop-plan';
import type { Report } from '../judge';
import type { SavedPhoto } from '../station/contract';
import type { SittingEvent } from './sitting-event';
import { sittingMachine } from './sitting-machine';

/** What happens in sittings, for the tests of the machine. */
export const cut: CropOutcome = {
  plan: {
    centre: { x: 500, y: 500 },
    widthPx: 358,
    heightPx: 441,
    angleDeg: 0,
    scale: 1,
    photo: { widthPx: 358, heightPx: 441 },
  },
  refusal: null,
};
export const refused: CropOutcome = {
  plan: null,
  refusal: { code: 'rulesConflict' },
  wished: null,
};

export const report = (crop: CropOutcome | null, verdict: Report['verdict'] = 'pass'): Report => ({
  specification: 'cn.idcard',
  policy: null,
  subject: 'adult',
  relaxed: [],
  light: null,
  verdict,
  checks: [],
  head: null,
  crop,
});

export const savedPhoto: SavedPhoto = {
  verdict: 'pass',
  photo: 'a.jpg',
  sidecar: 'a.json',
  rejected: false,
};

export const VISION: SittingEvent = { type: 'VISION_READY' };
export const CAMERA: SittingEvent = { type: 'CAMERA_READY' };
export const DENIED: SittingEvent = { type: 'CAMERA_FAILED', reason: 'denied' };
export const STOPPED: SittingEvent = { type: 'VISION_FAILED', code: 'VISION_STOPPED' };
export const START: SittingEvent = { type: 'START' };
export const NEXT: SittingEvent = { type: 'NEXT' };
export const BACK: SittingEvent = { type: 'BACK' };
export const LEAVE: SittingEvent = { type: 'LEAVE' };
export const COUNT: SittingEvent = { type: 'COUNT', by: 'rules' };
export const PRESS: SittingEvent = { type: 'COUNT', by: 'press' };
export const MOVED: SittingEvent = { type: 'MOVED_OUT' };
export const SHOOT: SittingEvent = { type: 'SHOOT' };
export const CATCH: SittingEvent = { type: 'CATCH', on: true };
export const MIRROR: SittingEvent = { type: 'CATCH', on: false };
export const CHOSEN: SittingEvent = { type: 'PICTURE_CHOSEN' };
export const OTHER: SittingEvent = { type: 'ALTERNATIVE_CHOSEN' };
export const LOOKED: SittingEvent = { type: 'LOOKED', shot: 1, report: report(cut) };
export const UNREADABLE: SittingEvent = {
  type: 'LOOK_FAILED',
  shot: 1,
  code: 'PICTURE_UNREADABLE',
};
export const ACCEPT: SittingEvent = { type: 'ACCEPT' };
export const SAVED: SittingEvent = { type: 'SAVED', photo: savedPhoto };
export const FULL: SittingEvent = {
  type: 'SAVE_FAILED',
  code: 'OUTPUT_FULL',
  message: 'It is full.',
};
export const AGAIN: SittingEvent = { type: 'AGAIN' };
export const RETRY: SittingEvent = { type: 'RETRY' };
export const SIGN: SittingEvent = { type: 'SIGN_OF_LIFE' };
export const CALL: SittingEvent = { type: 'CALL_STAFF' };
export const DONE: SittingEvent = { type: 'STAFF_DONE' };

export const TO_POSITION = [START, NEXT, NEXT, NEXT, NEXT];
export const TO_MIRROR = [VISION, CAMERA, ...TO_POSITION];
export const TO_CATCHING = [VISION, CAMERA, CATCH, ...TO_POSITION];
export const TO_NO_CAMERA = [VISION, DENIED, ...TO_POSITION];
export const TO_LOOKING = [...TO_MIRROR, SHOOT];
export const TO_REVIEW = [...TO_LOOKING, LOOKED];
export const TO_SAVING = [...TO_REVIEW, ACCEPT];
export const TO_FINISH = [...TO_SAVING, SAVED];

export const STRIDE_MS = 400;

export function sitting(...events: readonly SittingEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(sittingMachine, { clock }).start();
  for (const event of events) actor.send(event);
  return {
    send: (event: SittingEvent) => actor.send(event),
    // Bit by bit: timers that others begin are counted from the moment they began.
    pass(ms: number) {
      for (let leftMs = ms; leftMs > 0; leftMs -= STRIDE_MS) {
        clock.increment(Math.min(STRIDE_MS, leftMs));
      }
    },
    get value() {
      return actor.getSnapshot().value;
    },
    /** With the state inside it, where it has any: `position.mirror`. */
    get step(): string {
      const { step } = actor.getSnapshot().value;
      if (typeof step === 'string') return step;
      if ('review' in step) return `review.${step.review}`;
      const { position } = step;
      return `position.${typeof position === 'string' ? position : 'counting'}`;
    },
    get context() {
      return actor.getSnapshot().context;
    },
  };
}
