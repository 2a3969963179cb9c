import { describe, expect, it } from 'vitest';
import type { Attention } from '../catching/caught-frame';
import {
  BORED_MS,
  direct,
  dueMs,
  LOOKED_MS,
  newDirector,
  PAUSE_MS,
  NOBODY_PAUSE_MS,
  TOUCHED_MS,
  WANDERED_MS,
  type Cue,
} from './director';
import { TRICK_FACTS, TRICKS, type Trick } from './trick';

const ALL = { sounds: true, moves: true };
const STILL = { sounds: false, moves: false };

/** A sitting that is played, its clock and its dice in hand. */
function play(allowed = ALL, random = 0.3) {
  let nowMs = 1000;
  let director = newDirector(nowMs);
  const cue = (next: Cue) => (director = direct(director, next, allowed, nowMs, random));
  return {
    get act() {
      return director.act;
    },
    get nowMs() {
      return nowMs;
    },
    /** As a timer set to the moment when something is due, and nothing between. */
    pass(ms: number) {
      const endMs = nowMs + ms;
      for (let due = dueMs(director); due <= endMs; due = dueMs(director)) {
        nowMs = Math.max(nowMs, due);
        cue({ kind: 'time' });
        if (dueMs(director) <= nowMs) throw new Error('It is due for ever.');
      }
      nowMs = endMs;
    },
    sees: (attention: Attention) => cue({ kind: 'attention', attention }),
    wish: (wish: Trick | 'new') => cue({ kind: 'wish', wish }),
    calm: () => cue({ kind: 'calm' }),
    touch: () => cue({ kind: 'touch' }),
    allow(next: typeof ALL) {
      allowed = next;
      cue({ kind: 'time' });
    },
    roll: (next: number) => (random = next),
  };
}

const trickOf = (sitting: ReturnType<typeof play>) => {
  if (sitting.act.kind !== 'trick') throw new Error(`It does nothing: ${sitting.act.kind}`);
  return sitting.act;
};

describe('a look that wanders', () => {
  it.each(['away', 'nobody'] as const)('to %s has it begin a trick after a moment', (attention) => {
    const sitting = play();
    sitting.sees('lens');
    sitting.pass(2000);
    sitting.sees(attention);
    sitting.pass(WANDERED_MS - 1);
    expect(sitting.act.kind).toBe('calm');
    sitting.pass(1);
    expect(sitting.act).toMatchObject({ kind: 'trick', by: 'itself', startMs: sitting.nowMs });
  });

  it('from one place elsewhere to another has wandered once', () => {
    const sitting = play();
    for (const attention of ['away', 'nobody', 'away'] as const) {
      sitting.sees(attention);
      sitting.pass(WANDERED_MS / 3);
    }
    expect(sitting.act.kind).toBe('trick');
  });

  it('is not put off by glimpses of a look', () => {
    const sitting = play();
    sitting.sees('lens');
    sitting.pass(2000);
    for (let flicker = 0; flicker < WANDERED_MS / LOOKED_MS; flicker++) {
      sitting.sees('away');
      sitting.pass(LOOKED_MS / 2 + 1);
      sitting.sees('lens');
      sitting.pass(LOOKED_MS / 2);
    }
    sitting.sees('away');
    sitting.pass(1);
    expect(sitting.act.kind).toBe('trick');
  });

  it('and comes back within a blink changes nothing', () => {
    const sitting = play();
    sitting.sees('lens');
    sitting.pass(1000);
    const before = sitting.act;
    sitting.sees('away');
    sitting.pass(WANDERED_MS - 50);
    sitting.sees('lens');
    sitting.pass(1000);
    expect(sitting.act).toBe(before);
  });

  it.each([
    ['away', PAUSE_MS],
    ['nobody', NOBODY_PAUSE_MS],
  ] as const)('and stays %s is called again, after a pause', (attention, pauseMs) => {
    const sitting = play();
    sitting.sees(attention);
    sitting.pass(WANDERED_MS);
    const { trick, lengthMs } = trickOf(sitting);
    sitting.pass(lengthMs);
    expect(sitting.act).toEqual({ kind: 'rest', untilMs: sitting.nowMs + pauseMs });
    sitting.pass(pauseMs);
    expect(trickOf(sitting).trick).not.toBe(trick);
  });
});

describe('a look at the lens', () => {
  it('freezes a trick at once', () => {
    const sitting = play();
    sitting.pass(WANDERED_MS + 500);
    sitting.sees('lens');
    sitting.pass(LOOKED_MS - 1);
    expect(sitting.act.kind).toBe('trick');
    sitting.pass(1);
    expect(sitting.act).toMatchObject({ kind: 'calm', by: 'look', stirs: 0 });
  });

  it('that is no longer than a glance does not', () => {
    const sitting = play();
    sitting.pass(WANDERED_MS + 500);
    sitting.sees('lens');
    sitting.pass(LOOKED_MS - 1);
    sitting.sees('away');
    sitting.pass(1);
    expect(sitting.act.kind).toBe('trick');
  });

  it('that holds long is kept by the smallest move, again and again', () => {
    const sitting = play();
    sitting.sees('lens');
    sitting.pass(LOOKED_MS);
    sitting.pass(BORED_MS - 1);
    expect(sitting.act).toMatchObject({ kind: 'calm', stirs: 0 });
    sitting.pass(1);
    expect(sitting.act).toMatchObject({ kind: 'calm', stirs: 1 });
    sitting.pass(3 * BORED_MS);
    expect(sitting.act).toMatchObject({ kind: 'calm', stirs: 4 });
  });
});

describe('staff', () => {
  it('have the trick that they wish, while the child looks at the lens, too', () => {
    const sitting = play();
    sitting.sees('lens');
    sitting.pass(1000);
    sitting.wish('dance');
    expect(sitting.act).toMatchObject({ kind: 'trick', trick: 'dance', by: 'staff' });
    sitting.pass(TRICK_FACTS.dance.lengthMs - 1);
    expect(sitting.act.kind).toBe('trick');
    sitting.pass(1);
    expect(sitting.act).toMatchObject({ kind: 'calm', by: 'look' });
  });

  it('have it frozen by a look that their trick brought', () => {
    const sitting = play();
    sitting.sees('away');
    sitting.pass(100);
    sitting.wish('dance');
    sitting.pass(700);
    sitting.sees('lens');
    sitting.pass(LOOKED_MS);
    expect(sitting.act.kind).toBe('calm');
  });

  it('have another trick at once, in the midst of one', () => {
    const sitting = play();
    sitting.pass(WANDERED_MS + 200);
    const { trick } = trickOf(sitting);
    sitting.wish('new');
    expect(trickOf(sitting).trick).not.toBe(trick);
    expect(trickOf(sitting).startMs).toBe(sitting.nowMs);
  });

  it('see a trick from the other side when they ask for it again', () => {
    const sitting = play();
    const sides = TRICKS.slice(0, 3).map(() => {
      sitting.wish('peek');
      return trickOf(sitting).side;
    });
    expect(sides).toEqual(['left', 'right', 'left']);
    sitting.roll(0.7);
    sitting.wish('hide');
    expect(trickOf(sitting).side).toBe('right');
  });

  it('stop it at once, until they wish for something; then it begins small again', () => {
    const sitting = play();
    for (let tricks = 0; tricks < 6; tricks++) sitting.wish('new');
    expect(trickOf(sitting).size).toBe(1);
    sitting.calm();
    expect(sitting.act).toEqual({ kind: 'calm', by: 'staff', sinceMs: sitting.nowMs, stirs: 0 });
    const stopped = sitting.act;
    for (const attention of ['away', 'lens', 'nobody'] as const) {
      sitting.sees(attention);
      sitting.touch();
      sitting.pass(60_000);
      expect(sitting.act).toBe(stopped);
    }
    sitting.wish('wave');
    expect(trickOf(sitting).size).toBeLessThan(0.5);
    sitting.pass(20_000);
    expect(sitting.act.kind).not.toBe('calm');
  });
});

describe('a touch of the screen', () => {
  it('keeps it calm for the frames of that moment, and no longer', () => {
    const sitting = play();
    sitting.sees('away');
    sitting.pass(WANDERED_MS + 100);
    sitting.touch();
    sitting.pass(TOUCHED_MS - 1);
    expect(sitting.act).toMatchObject({ kind: 'calm', by: 'touch' });
    sitting.pass(1);
    expect(sitting.act.kind).toBe('trick');
  });

  it('is no end of the calm where the child looks at the lens', () => {
    const sitting = play();
    sitting.touch();
    sitting.pass(2000);
    sitting.sees('lens');
    sitting.pass(BORED_MS - 1);
    expect(sitting.act).toMatchObject({ kind: 'calm', stirs: 0 });
    sitting.pass(1);
    expect(sitting.act).toMatchObject({ kind: 'calm', by: 'look', stirs: 1 });
  });
});

describe('what is switched off', () => {
  it('is not in its tricks', () => {
    const mute = play({ sounds: false, moves: true });
    mute.pass(WANDERED_MS);
    expect(mute.act).toMatchObject({ kind: 'trick', level: 0, size: 0.4 });
    const stiff = play({ sounds: true, moves: false });
    stiff.pass(WANDERED_MS);
    expect(stiff.act).toMatchObject({ kind: 'trick', level: 0.4, size: 0 });
  });

  it('ends in the midst of a trick, which goes on with what is left', () => {
    const sitting = play();
    sitting.pass(WANDERED_MS + 300);
    const begun = trickOf(sitting);
    sitting.allow({ sounds: true, moves: false });
    expect(sitting.act).toEqual({ ...begun, size: 0 });
    sitting.allow(STILL);
    expect(sitting.act.kind).toBe('rest');
  });

  it('leaves it at rest where nothing is left, and it begins when it may', () => {
    const sitting = play(STILL);
    sitting.sees('away');
    sitting.pass(60_000);
    sitting.wish('dance');
    expect(sitting.act.kind).toBe('rest');
    sitting.sees('lens');
    sitting.pass(LOOKED_MS);
    expect(sitting.act.kind).toBe('calm');
    sitting.sees('away');
    sitting.pass(60_000);
    expect(sitting.act.kind).toBe('rest');
    sitting.allow(ALL);
    expect(sitting.act.kind).toBe('trick');
  });
});
