import { describe, expect, it } from 'vitest';
import type { SittingEvent } from './sitting-event';
import {
  AGAIN,
  CALL,
  CAMERA,
  DONE,
  FULL,
  LEAVE,
  NEXT,
  SAVED,
  SHOOT,
  SIGN,
  START,
  TO_FINISH,
  TO_LOOKING,
  TO_MIRROR,
  TO_REVIEW,
  TO_SAVING,
  VISION,
  cut,
  report,
  sitting,
} from './played-sitting';
import { TIME_LIMITS_MS, TROUBLE_MS, WARNING_MS } from './time-limits';

describe('patience', () => {
  it('waits for ever at attract', () => {
    const idle = sitting(VISION, CAMERA);
    idle.pass(24 * 3_600_000);
    expect(idle.value).toMatchObject({ step: 'attract', patience: 'endless' });
  });

  it.each<[keyof typeof TIME_LIMITS_MS, readonly SittingEvent[]]>([
    ['language', [START]],
    ['document', [START, NEXT]],
    ['who', [START, NEXT, NEXT]],
    ['getReady', [START, NEXT, NEXT, NEXT]],
    ['position', TO_MIRROR],
    ['review', TO_LOOKING],
    ['review', TO_REVIEW],
    ['review', [...TO_SAVING, FULL]],
    ['finish', TO_FINISH],
    ['thanks', [...TO_FINISH, NEXT]],
    ['staffCalled', [START, CALL]],
  ])('warns and then forgets who gives no sign: %s', (limit, events) => {
    const alone = sitting(...events);
    const warnedAfterMs =
      limit === 'staffCalled' ? TIME_LIMITS_MS[limit] : TIME_LIMITS_MS[limit] - WARNING_MS;
    alone.pass(warnedAfterMs - 1);
    expect(alone.value.patience).not.toBe('warning');
    alone.pass(1);
    expect(alone.value.patience).toBe('warning');
    alone.pass(WARNING_MS - 1);
    expect(alone.step).not.toBe('attract');
    alone.pass(1);
    expect(alone.value).toMatchObject({ step: 'attract', patience: 'endless', staff: 'away' });
    expect(alone.context).toMatchObject({ report: null, saved: null });
  });

  it('begins anew with each sign', () => {
    const there = sitting(...TO_MIRROR);
    for (let i = 0; i < 10; i++) {
      there.pass(TIME_LIMITS_MS.position - 1);
      expect(there.value.patience).toBe('warning');
      there.send(SIGN);
      expect(there.value.patience).toBe('waiting');
    }
    expect(there.step).toBe('position.mirror');
  });

  it('never ends while a photo is being saved', () => {
    const saving = sitting(...TO_SAVING);
    saving.pass(10 * TIME_LIMITS_MS.review);
    expect(saving.step).toBe('review.saving');
    saving.send(SAVED);
    expect(saving.step).toBe('finish');
    saving.pass(TIME_LIMITS_MS.finish);
    expect(saving.step).toBe('attract');
  });

  it('waits longer for staff, and signs do not shorten that', () => {
    const called = sitting(START, CALL);
    called.send(SIGN);
    called.pass(TIME_LIMITS_MS.staffCalled - 1);
    expect(called.value).toMatchObject({ patience: 'waitingForStaff', staff: 'called' });
    called.send(DONE);
    expect(called.value).toMatchObject({ step: 'language', patience: 'waiting', staff: 'away' });
  });
});

describe('trouble', () => {
  const failing = (shot: number): SittingEvent[] => [
    SHOOT,
    { type: 'LOOKED', shot, report: report(cut, 'fail') },
  ];

  it('offers staff after three photos that do not pass, not before', () => {
    const trying = sitting(...TO_MIRROR, ...failing(1), AGAIN, ...failing(2));
    expect(trying.value.trouble).toBe('timed');
    trying.send(AGAIN);
    for (const event of failing(3)) trying.send(event);
    expect(trying.value.trouble).toBe('offered');
    trying.send(LEAVE);
    expect(trying.value.trouble).toBe('none');
  });

  it('offers staff after three minutes before the camera', () => {
    const slow = sitting(...TO_MIRROR);
    for (let ms = 0; ms < TROUBLE_MS; ms += TROUBLE_MS / 6) {
      expect(slow.value.trouble).toBe('timed');
      slow.pass(TROUBLE_MS / 6);
      slow.send(SIGN);
    }
    expect(slow.value.trouble).toBe('offered');
  });
});
