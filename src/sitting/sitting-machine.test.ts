import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SittingEvent } from './sitting-event';
import {
  ACCEPT,
  AGAIN,
  BACK,
  CALL,
  CAMERA,
  CATCH,
  CHOSEN,
  COUNT,
  DENIED,
  DONE,
  FULL,
  LEAVE,
  LOOKED,
  MIRROR,
  MOVED,
  NEXT,
  OTHER,
  PRESS,
  RETRY,
  SAVED,
  SHOOT,
  START,
  STOPPED,
  TO_CATCHING,
  TO_FINISH,
  TO_LOOKING,
  TO_MIRROR,
  TO_NO_CAMERA,
  TO_POSITION,
  TO_REVIEW,
  TO_SAVING,
  UNREADABLE,
  VISION,
  cut,
  refused,
  report,
  sitting,
} from './played-sitting';
import { COUNT_MS } from './time-limits';

describe('the steps', () => {
  it.each<[string, readonly SittingEvent[], string]>([
    ['waits for a touch', [VISION, CAMERA], 'attract'],
    ['asks for the language', [START], 'language'],
    ['asks for the document', [START, NEXT], 'document'],
    ['asks who it is for', [START, NEXT, NEXT], 'who'],
    ['says what to get ready', [START, NEXT, NEXT, NEXT], 'getReady'],
    ['shows the mirror', TO_MIRROR, 'position.mirror'],

    ['goes back to attract', [START, BACK], 'attract'],
    ['goes back to the language', [START, NEXT, BACK], 'language'],
    ['goes back to the document', [START, NEXT, NEXT, BACK], 'document'],
    ['goes back to who', [START, NEXT, NEXT, NEXT, BACK], 'who'],
    ['goes back to get ready', [...TO_MIRROR, BACK], 'getReady'],
    ['goes back from looking', [...TO_LOOKING, BACK], 'position.mirror'],
    ['goes back from review', [...TO_REVIEW, BACK], 'position.mirror'],
    ['goes back from finish for another photo', [...TO_FINISH, BACK], 'position.mirror'],
    ['goes back from thanks', [...TO_FINISH, NEXT, BACK], 'finish'],

    ['waits for both parts', TO_POSITION, 'position.starting'],
    ['waits for the camera', [VISION, ...TO_POSITION], 'position.starting'],
    ['waits for the models', [CAMERA, ...TO_POSITION], 'position.starting'],
    ['starts when they are there', [...TO_POSITION, VISION, CAMERA], 'position.mirror'],
    ['offers pictures from disk', TO_NO_CAMERA, 'position.noCamera'],
    ['waits for the models before that', [DENIED, ...TO_POSITION], 'position.starting'],
    ['does not begin without models', [STOPPED, START], 'attract'],
    ['does not begin without room', [{ type: 'STORAGE', enough: false }, START], 'attract'],
    ['begins with room again', [{ type: 'STORAGE', enough: true }, START], 'language'],
    ['loads the models anew from attract', [STOPPED, RETRY, START], 'language'],
    ['is broken without models', [...TO_POSITION, STOPPED], 'position.broken'],
    ['notices a lost camera', [...TO_MIRROR, DENIED], 'position.noCamera'],
    ['notices stopped models', [...TO_MIRROR, STOPPED], 'position.broken'],
    ['tries the camera again', [...TO_NO_CAMERA, RETRY], 'position.starting'],
    ['finds the camera again', [...TO_NO_CAMERA, RETRY, CAMERA], 'position.mirror'],
    ['shows the mirror when a camera is plugged in', [...TO_NO_CAMERA, CAMERA], 'position.mirror'],
    ['needs models without a camera, too', [...TO_NO_CAMERA, STOPPED], 'position.broken'],
    ['loads the models again', [...TO_MIRROR, STOPPED, RETRY], 'position.starting'],
    ['is whole again', [...TO_MIRROR, STOPPED, VISION], 'position.mirror'],

    ['counts', [...TO_MIRROR, COUNT], 'position.counting'],
    ['stops counting when somebody moves', [...TO_MIRROR, COUNT, MOVED], 'position.mirror'],
    ['counts on for who pressed', [...TO_MIRROR, PRESS, MOVED], 'position.counting'],
    ['counts on once pressed', [...TO_MIRROR, COUNT, PRESS, MOVED], 'position.counting'],
    ['stops counting without a camera', [...TO_MIRROR, COUNT, DENIED], 'position.noCamera'],
    ['goes back while counting', [...TO_MIRROR, COUNT, BACK], 'getReady'],

    ['catches a child', TO_CATCHING, 'position.catching'],
    ['catches from the mirror', [...TO_MIRROR, CATCH], 'position.catching'],
    ['shows the mirror in place of catching', [...TO_CATCHING, MIRROR], 'position.mirror'],
    ['does not count for a child', [...TO_CATCHING, COUNT, PRESS], 'position.catching'],
    ['looks at what was caught', [...TO_CATCHING, SHOOT], 'looking'],
    ['catches on for another photo', [...TO_CATCHING, SHOOT, LOOKED, AGAIN], 'position.catching'],
    ['does not catch without a camera', [...TO_CATCHING, DENIED], 'position.noCamera'],
    ['catches again with one', [...TO_CATCHING, DENIED, CAMERA], 'position.catching'],
    ['does not catch without models', [...TO_CATCHING, STOPPED], 'position.broken'],
    ['goes back from catching', [...TO_CATCHING, BACK], 'getReady'],
    ['catches nobody else', [...TO_CATCHING, LEAVE, ...TO_POSITION], 'position.mirror'],

    ['looks at a shot', TO_LOOKING, 'looking'],
    ['looks at a picture from disk', [...TO_MIRROR, CHOSEN], 'looking'],
    ['looks at a picture without a camera', [...TO_NO_CAMERA, CHOSEN], 'looking'],
    ['does not shoot without a camera', [...TO_NO_CAMERA, SHOOT], 'position.noCamera'],
    ['goes back when looking fails', [...TO_LOOKING, UNREADABLE], 'position.mirror'],
    ['gives up looking', [...TO_LOOKING, AGAIN], 'position.mirror'],
    ['cannot look with stopped models', [...TO_LOOKING, STOPPED], 'position.broken'],
    ['keeps looking when the camera is lost', [...TO_LOOKING, DENIED], 'looking'],

    ['reviews', TO_REVIEW, 'review.deciding'],
    ['takes another', [...TO_REVIEW, AGAIN], 'position.mirror'],
    ['looks at another of the burst', [...TO_REVIEW, OTHER], 'looking'],
    ['takes another picture from disk', [...TO_REVIEW, CHOSEN], 'looking'],
    ['keeps the review when the models stop', [...TO_REVIEW, STOPPED], 'review.deciding'],
    ['is broken after that review', [...TO_REVIEW, STOPPED, AGAIN], 'position.broken'],
    ['saves', TO_SAVING, 'review.saving'],
    ['does not leave a half-saved photo', [...TO_SAVING, LEAVE, BACK, AGAIN], 'review.saving'],
    ['reviews again when saving fails', [...TO_SAVING, FULL], 'review.deciding'],
    ['saves again after that', [...TO_SAVING, FULL, ACCEPT], 'review.saving'],
    ['finishes', TO_FINISH, 'finish'],
    ['says thank you', [...TO_FINISH, NEXT], 'thanks'],
    ['serves the next person', [...TO_FINISH, NEXT, NEXT], 'attract'],
  ])('%s', (_, events, step) => {
    expect(sitting(...events).step).toBe(step);
  });

  it('takes the photo when it has counted to the end', () => {
    const counting = sitting(...TO_MIRROR, COUNT);
    counting.pass(3 * COUNT_MS - 1);
    expect(counting.value.step).toEqual({ position: { counting: 'one' } });
    counting.pass(1);
    expect(counting.step).toBe('looking');
    expect(counting.context).toMatchObject({ shot: 1, source: 'camera' });
  });

  it('ignores the answer to an earlier picture', () => {
    const late = [...TO_LOOKING, AGAIN, SHOOT, LOOKED];
    expect(sitting(...late).step).toBe('looking');
    expect(sitting(...late, UNREADABLE).step).toBe('looking');
    const answered = sitting(...late, { type: 'LOOKED', shot: 2, report: report(cut) });
    expect(answered.step).toBe('review.deciding');
  });

  it.each([null, refused])('does not accept what cannot be cut', (crop) => {
    const looked: SittingEvent = { type: 'LOOKED', shot: 1, report: report(crop) };
    expect(sitting(...TO_LOOKING, looked, ACCEPT).step).toBe('review.deciding');
  });

  it('knows where the picture came from', () => {
    expect(sitting(...TO_LOOKING).context).toMatchObject({ shot: 1, source: 'camera' });
    expect(sitting(...TO_REVIEW, CHOSEN).context).toMatchObject({ shot: 2, source: 'disk' });
  });

  it('carries the reason of every failure until the next attempt', () => {
    expect(sitting(VISION, DENIED).context.camera).toEqual({ failed: 'denied' });
    expect(sitting(STOPPED).context.vision).toEqual({ failed: 'VISION_STOPPED' });
    const unread = sitting(...TO_LOOKING, UNREADABLE);
    expect(unread.context.error).toEqual({ while: 'looking', code: 'PICTURE_UNREADABLE' });
    unread.send(SHOOT);
    expect(unread.context.error).toBeNull();
    const unsaved = sitting(...TO_SAVING, FULL);
    expect(unsaved.context.error).toMatchObject({ while: 'saving', code: 'OUTPUT_FULL' });
    expect(unsaved.context.report).toEqual(report(cut));
  });

  const FORGOTTEN = { report: null, saved: null, error: null, tries: 0 };
  it.each([
    ['who leaves', [...TO_REVIEW, LEAVE]],
    ['who has a photo', [...TO_FINISH, NEXT, NEXT]],
    ['who leaves after a failure', [...TO_SAVING, FULL, LEAVE]],
  ])('forgets %s', (_, events) => {
    const over = sitting(...events);
    expect(over.step).toBe('attract');
    expect(over.context).toMatchObject(FORGOTTEN);
  });
});

it('finds back to attract from wherever events have led', () => {
  const all = [VISION, CAMERA, DENIED, STOPPED, START, NEXT, BACK, COUNT, PRESS, MOVED, SHOOT];
  const more = [
    CHOSEN,
    OTHER,
    LOOKED,
    UNREADABLE,
    ACCEPT,
    SAVED,
    FULL,
    AGAIN,
    RETRY,
    CALL,
    DONE,
    CATCH,
    MIRROR,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all, ...more), { maxLength: 40 }), (past) => {
      const over = sitting(...past, FULL, LEAVE);
      expect(over.value).toMatchObject({ step: 'attract', patience: 'endless', staff: 'away' });
      // And on to a photo.
      for (const event of [VISION, RETRY, VISION, CAMERA, ...TO_POSITION]) over.send(event);
      expect(over.step).toBe('position.mirror');
    }),
    { numRuns: 500 },
  );
});
