import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { CropOutcome } from '../crop/crop-plan';
import type { Report } from '../judge';
import type { SavedPhoto } from '../station/contract';
import type { SittingEvent } from './sitting-event';
import { sittingMachine } from './sitting-machine';

const cut: CropOutcome = {
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
const refused: CropOutcome = { plan: null, refusal: { code: 'rulesConflict' }, wished: null };

const report = (crop: CropOutcome | null): Report => ({
  specification: 'cn.idcard',
  policy: null,
  subject: 'adult',
  relaxed: [],
  verdict: 'pass',
  checks: [],
  head: null,
  crop,
});

const savedPhoto: SavedPhoto = {
  verdict: 'pass',
  photo: 'a.jpg',
  sidecar: 'a.json',
  rejected: false,
};

const VISION: SittingEvent = { type: 'VISION_READY' };
const CAMERA: SittingEvent = { type: 'CAMERA_READY' };
const DENIED: SittingEvent = { type: 'CAMERA_FAILED', reason: 'denied' };
const STOPPED: SittingEvent = { type: 'VISION_FAILED', code: 'VISION_STOPPED' };
const SHOOT: SittingEvent = { type: 'SHOOT' };
const CHOSEN: SittingEvent = { type: 'PICTURE_CHOSEN' };
const LOOKED: SittingEvent = { type: 'LOOKED', shot: 1, report: report(cut) };
const UNREADABLE: SittingEvent = { type: 'LOOK_FAILED', shot: 1, code: 'PICTURE_UNREADABLE' };
const ACCEPT: SittingEvent = { type: 'ACCEPT' };
const SAVED: SittingEvent = { type: 'SAVED', photo: savedPhoto };
const FULL: SittingEvent = { type: 'SAVE_FAILED', code: 'DISK_FULL', message: 'The disk is full.' };
const AGAIN: SittingEvent = { type: 'AGAIN' };
const RETRY: SittingEvent = { type: 'RETRY' };

const TO_LIVE = [VISION, CAMERA];
const TO_NO_CAMERA = [VISION, DENIED];
const TO_LOOKING = [...TO_LIVE, SHOOT];
const TO_REVIEW = [...TO_LOOKING, LOOKED];
const TO_SAVING = [...TO_REVIEW, ACCEPT];
const TO_SAVED = [...TO_SAVING, SAVED];

function after(...events: readonly SittingEvent[]) {
  const actor = createActor(sittingMachine).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { state: value, context };
}

const BACK_FROM_BROKEN: SittingEvent[] = [STOPPED, RETRY];

describe('the sitting', () => {
  it.each<[string, readonly SittingEvent[], string]>([
    ['waits for both parts', [], 'starting'],
    ['waits for the camera', [VISION], 'starting'],
    ['waits for the models', [CAMERA], 'starting'],
    ['starts, models first', [VISION, CAMERA], 'live'],
    ['starts, camera first', [CAMERA, VISION], 'live'],
    ['waits for the models before it offers pictures from disk', [DENIED], 'starting'],
    ['offers pictures from disk, models first', [VISION, DENIED], 'noCamera'],
    ['offers pictures from disk, camera first', [DENIED, VISION], 'noCamera'],
    ['is broken without models', [STOPPED], 'broken'],
    ['is broken without models and camera', [DENIED, STOPPED], 'broken'],

    ['looks at a shot', TO_LOOKING, 'looking'],
    ['looks at a picture from disk instead', [...TO_LIVE, CHOSEN], 'looking'],
    ['notices a lost camera', [...TO_LIVE, DENIED], 'noCamera'],
    ['notices stopped models', [...TO_LIVE, STOPPED], 'broken'],

    ['looks at a picture without a camera', [...TO_NO_CAMERA, CHOSEN], 'looking'],
    ['does not shoot without a camera', [...TO_NO_CAMERA, SHOOT], 'noCamera'],
    ['tries the camera again', [...TO_NO_CAMERA, RETRY], 'starting'],
    ['finds the camera again', [...TO_NO_CAMERA, RETRY, CAMERA], 'live'],
    ['misses the camera again', [...TO_NO_CAMERA, RETRY, DENIED], 'noCamera'],
    ['goes live when a camera is plugged in', [...TO_NO_CAMERA, CAMERA], 'live'],
    ['needs models without a camera, too', [...TO_NO_CAMERA, STOPPED], 'broken'],

    ['loads the models again', [...TO_LIVE, ...BACK_FROM_BROKEN], 'starting'],
    ['is whole again', [...TO_LIVE, ...BACK_FROM_BROKEN, VISION], 'live'],
    ['is whole again by itself', [...TO_LIVE, STOPPED, VISION], 'live'],
    ['is whole again without a camera', [...TO_NO_CAMERA, ...BACK_FROM_BROKEN, VISION], 'noCamera'],

    ['reviews', TO_REVIEW, 'review'],
    ['goes back when looking fails', [...TO_LOOKING, UNREADABLE], 'live'],
    ['goes back to no camera', [...TO_NO_CAMERA, CHOSEN, UNREADABLE], 'noCamera'],
    ['gives up looking', [...TO_LOOKING, AGAIN], 'live'],
    ['cannot look with stopped models', [...TO_LOOKING, STOPPED], 'broken'],
    ['keeps looking when the camera is lost', [...TO_LOOKING, DENIED], 'looking'],
    ['does not shoot twice', [...TO_LOOKING, SHOOT], 'looking'],

    ['saves', TO_SAVING, 'saving'],
    ['takes another', [...TO_REVIEW, AGAIN], 'live'],
    ['takes another picture from disk', [...TO_REVIEW, CHOSEN], 'looking'],
    ['comes back to no camera if it was lost', [...TO_REVIEW, DENIED, AGAIN], 'noCamera'],
    ['keeps the review when the models stop', [...TO_REVIEW, STOPPED], 'review'],
    ['is broken after that review', [...TO_REVIEW, STOPPED, AGAIN], 'broken'],

    ['is saved', TO_SAVED, 'saved'],
    ['reviews again when saving fails', [...TO_SAVING, FULL], 'review'],
    ['saves again after that', [...TO_SAVING, FULL, ACCEPT], 'saving'],
    ['does not leave a half-saved photo', [...TO_SAVING, AGAIN], 'saving'],
    ['serves the next person', [...TO_SAVED, AGAIN], 'live'],
  ])('%s', (_, events, state) => {
    expect(after(...events).state).toBe(state);
  });

  it('ignores the answer to an earlier picture', () => {
    const late = [...TO_LOOKING, AGAIN, SHOOT, LOOKED];
    expect(after(...late).state).toBe('looking');
    expect(after(...late, UNREADABLE).state).toBe('looking');
    expect(after(...late, { type: 'LOOKED', shot: 2, report: report(cut) }).state).toBe('review');
  });

  it('does not accept what cannot be cut', () => {
    const review = (crop: CropOutcome | null) =>
      after(...TO_LOOKING, { type: 'LOOKED', shot: 1, report: report(crop) }, ACCEPT).state;
    expect(review(null)).toBe('review');
    expect(review(refused)).toBe('review');
  });

  it('knows where the picture came from', () => {
    expect(after(...TO_LIVE).context).toMatchObject({ shot: 0 });
    expect(after(...TO_LOOKING).context).toMatchObject({ shot: 1, source: 'camera' });
    expect(after(...TO_REVIEW, CHOSEN).context).toMatchObject({ shot: 2, source: 'disk' });
  });

  it('carries report and saved photo, and forgets them for the next person', () => {
    expect(after(...TO_REVIEW).context.report).toEqual(report(cut));
    expect(after(...TO_SAVING).context.report).toEqual(report(cut));
    expect(after(...TO_SAVED).context).toMatchObject({ report: report(cut), saved: savedPhoto });
    const empty = { report: null, saved: null, error: null };
    expect(after(...TO_SAVED, AGAIN).context).toMatchObject(empty);
    expect(after(...TO_REVIEW, AGAIN).context).toMatchObject(empty);
    expect(after(...TO_REVIEW, CHOSEN).context).toMatchObject(empty);
  });

  it('carries the reason of every failure until the next attempt', () => {
    expect(after(VISION, DENIED).context.camera).toEqual({ failed: 'denied' });
    expect(after(STOPPED).context.vision).toEqual({ failed: 'VISION_STOPPED' });

    const unread = [...TO_LOOKING, UNREADABLE];
    expect(after(...unread).context.error).toEqual({
      while: 'looking',
      code: 'PICTURE_UNREADABLE',
    });
    expect(after(...unread, SHOOT).context.error).toBeNull();

    const unsaved = [...TO_SAVING, FULL];
    expect(after(...unsaved).context.error).toEqual({
      while: 'saving',
      code: 'DISK_FULL',
      message: 'The disk is full.',
    });
    expect(after(...unsaved).context.report).toEqual(report(cut));
    expect(after(...unsaved, ACCEPT).context.error).toBeNull();
  });
});

it('finds back to the live picture from wherever events have led', () => {
  const events = [VISION, CAMERA, DENIED, STOPPED, SHOOT, CHOSEN, LOOKED, UNREADABLE];
  const all = [...events, ACCEPT, SAVED, FULL, AGAIN, RETRY];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 30 }), (past) => {
      // The station answers, the person goes on, and what failed is tried again.
      expect(after(...past, FULL, AGAIN, RETRY, VISION, RETRY, CAMERA).state).toBe('live');
    }),
    { numRuns: 1000 },
  );
});
