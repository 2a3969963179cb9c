import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attention } from '../catching/caught-frame';
import { direct, dueMs, LOOKED_MS, newDirector, type Cue, type Director } from './director';
import { TRICKS, type Trick } from './trick';

type Allowed = { readonly sounds: boolean; readonly moves: boolean };

describe('in any sitting', () => {
  const cues = fc.oneof(
    fc.record({
      kind: fc.constant('attention' as const),
      attention: fc.constantFrom<Attention>('lens', 'away', 'nobody'),
    }),
    fc.record({
      kind: fc.constant('wish' as const),
      wish: fc.constantFrom<Trick | 'new'>('new', ...TRICKS),
    }),
    fc.record({ kind: fc.constantFrom('calm' as const, 'touch' as const, 'time' as const) }),
  );
  const steps = fc.array(
    fc.record({
      cue: cues,
      afterMs: fc.integer({ min: 0, max: 5000 }),
      random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      allowed: fc.record({ sounds: fc.boolean(), moves: fc.boolean() }),
    }),
    { maxLength: 60 },
  );

  /** Plays it a tenth of a second at a time and hands over every state with the one before it. */
  function playAll(
    played: typeof steps extends fc.Arbitrary<infer S> ? S : never,
    seen: (after: Director, before: Director, nowMs: number, cue: Cue, allowed: Allowed) => void,
  ): void {
    let nowMs = 0;
    let director = newDirector(nowMs);
    const step = (cue: Cue, allowed: Allowed, random: number): void => {
      const before = director;
      director = direct(director, cue, allowed, nowMs, random);
      seen(director, before, nowMs, cue, allowed);
    };
    for (const { cue, afterMs, random, allowed } of played) {
      for (const endMs = nowMs + afterMs; nowMs < endMs; nowMs += 100) {
        step({ kind: 'time' }, allowed, random);
      }
      step(cue, allowed, random);
    }
  }

  it('a trick by itself is none of the last two', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const made: Trick[] = [];
        playAll(played, ({ act, past }, before) => {
          const begun = past !== before.past;
          if (!begun || act.kind !== 'trick') return;
          if (act.by === 'itself') expect(made.slice(-2)).not.toContain(act.trick);
          made.push(act.trick);
        });
      }),
    );
  });

  it('a held look at the lens finds it calm, unless staff wished for a trick since', () => {
    fc.assert(
      fc.property(steps, (played) => {
        playAll(played, ({ act, attention, lookSinceMs }, _, nowMs) => {
          if (attention !== 'lens' || nowMs - lookSinceMs < LOOKED_MS) return;
          if (act.kind === 'trick') {
            expect(act.by).toBe('staff');
            expect(act.startMs).toBeGreaterThanOrEqual(lookSinceMs);
          } else if (act.kind === 'rest') expect(act.untilMs).toBe(Infinity);
        });
      }),
    );
  });

  it('no trick is on while staff hold it calm, and none has what is switched off', () => {
    fc.assert(
      fc.property(steps, (played) => {
        playAll(played, ({ act, heldUntilMs }, _, nowMs, __, { sounds, moves }) => {
          if (act.kind !== 'trick') return;
          expect(nowMs).toBeGreaterThanOrEqual(heldUntilMs);
          if (!sounds) expect(act.level).toBe(0);
          if (!moves) expect(act.size).toBe(0);
        });
      }),
    );
  });

  it('tricks grow by a fifth at most, from a small first one', () => {
    fc.assert(
      fc.property(steps, (played) => {
        let last = 0.2;
        playAll(played, ({ act }, before, _, cue) => {
          if (cue.kind === 'calm') last = 0.2;
          if (act.kind !== 'trick' || before.act === act) return;
          const size = Math.max(act.size, act.level);
          expect(size).toBeLessThanOrEqual(last + 0.2 + 1e-9);
          last = Math.max(last, size);
        });
      }),
    );
  });

  it('what is due next lies ahead', () => {
    fc.assert(
      fc.property(steps, (played) => {
        playAll(played, (after, _, nowMs) => expect(dueMs(after)).toBeGreaterThan(nowMs));
      }),
    );
  });

  it('nothing changes by time alone before it is due', () => {
    fc.assert(
      fc.property(steps, (played) => {
        playAll(played, (after, before, nowMs, cue, allowed) => {
          const switched = before.act.kind === 'trick' || before.act.kind === 'rest';
          if (cue.kind !== 'time' || nowMs >= dueMs(before)) return;
          if (switched && (!allowed.moves || !allowed.sounds || before.act.kind === 'rest')) return;
          expect(after.act).toBe(before.act);
        });
      }),
    );
  });
});
