import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_TRIGGERS,
  TRIGGER_ACTIONS,
  triggersSchema,
  type Trigger,
  type Triggers,
} from './trigger';
import {
  actionOf,
  forgotten,
  isSame,
  pressedSince,
  taught,
  UNTEACHABLE_KEYS,
  type TriggerInput,
} from './trigger-map';

const codes = fc.constantFrom('PageDown', 'PageUp', 'Space', 'Enter', 'KeyB', 'F5');
const someTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  codes.map((code) => ({ kind: 'key' as const, code })),
  fc.integer({ min: 0, max: 5 }).map((button) => ({ kind: 'gamepad' as const, button })),
  fc.constant({ kind: 'tap' as const }),
);
const someAction = fc.constantFrom(...TRIGGER_ACTIONS);
/** Also such as a hand wrote that gave one input to two actions. */
const someTriggers: fc.Arbitrary<Triggers> = fc.record({
  catch: fc.array(someTrigger, { maxLength: 5 }),
  trick: fc.array(someTrigger, { maxLength: 5 }),
  calm: fc.array(someTrigger, { maxLength: 5 }),
  finish: fc.array(someTrigger, { maxLength: 5 }),
});

const pressed = (trigger: Trigger): TriggerInput =>
  trigger.kind === 'key' ? { ...trigger, isRepeat: false } : trigger;

const holders = (triggers: Triggers, trigger: Trigger) =>
  TRIGGER_ACTIONS.filter((action) => triggers[action].some((one) => isSame(one, trigger)));

describe('what an input does', () => {
  it.each([
    ['PageDown', 'catch'],
    ['Space', 'catch'],
    ['PageUp', 'trick'],
    ['Period', 'calm'],
    ['Enter', 'finish'],
    ['KeyB', null],
  ])('on a new machine %s: %s', (code, action) => {
    expect(actionOf(FIRST_TRIGGERS, { kind: 'key', code, isRepeat: false })).toBe(action);
  });

  it('counts a key that is held down once', () => {
    fc.assert(
      fc.property(someTriggers, codes, (triggers, code) => {
        expect(actionOf(triggers, { kind: 'key', code, isRepeat: true })).toBeNull();
      }),
    );
  });

  it('is what the settings hold, the first action before the others', () => {
    fc.assert(
      fc.property(someTriggers, someTrigger, (triggers, trigger) => {
        expect(actionOf(triggers, pressed(trigger))).toBe(holders(triggers, trigger)[0] ?? null);
      }),
    );
  });
});

describe('teaching', () => {
  it('gives the input to that action and takes it from all others', () => {
    fc.assert(
      fc.property(someTriggers, someAction, someTrigger, (before, action, trigger) => {
        const change = taught(before, action, pressed(trigger));
        if (change.kind === 'refused') return;
        const { triggers } = change;
        expect(holders(triggers, trigger)).toEqual([action]);
        expect(actionOf(triggers, pressed(trigger))).toBe(action);
        expect(triggersSchema.parse(triggers)).toEqual(triggers);
      }),
    );
  });

  it('leaves every other input where it was', () => {
    fc.assert(
      fc.property(
        someTriggers,
        someAction,
        someTrigger,
        someTrigger,
        (before, action, trigger, other) => {
          fc.pre(!isSame(trigger, other));
          const change = taught(before, action, pressed(trigger));
          if (change.kind === 'refused') return;
          expect(holders(change.triggers, other)).toEqual(holders(before, other));
        },
      ),
    );
  });

  it('what is known already changes nothing', () => {
    const [trigger] = FIRST_TRIGGERS.catch;
    if (trigger === undefined) throw new Error('Nothing catches on a new machine.');
    expect(taught(FIRST_TRIGGERS, 'catch', pressed(trigger))).toEqual({
      kind: 'changed',
      triggers: FIRST_TRIGGERS,
    });
  });

  it('never leaves a moment without anything that catches it', () => {
    fc.assert(
      fc.property(someTriggers, someAction, someTrigger, (before, action, trigger) => {
        for (const change of [
          taught(before, action, pressed(trigger)),
          forgotten(before, action, trigger),
        ]) {
          if (change.kind === 'changed') expect(change.triggers.catch).not.toEqual([]);
        }
      }),
    );
    const key = { kind: 'key', code: 'PageDown' } as const;
    const only = { ...FIRST_TRIGGERS, catch: [key] };
    const refused = { kind: 'refused', because: 'noCatch' };
    expect(taught(only, 'trick', pressed(key))).toEqual(refused);
    expect(forgotten(only, 'catch', key)).toEqual(refused);
  });

  it.each(UNTEACHABLE_KEYS)('%s is refused', (code) => {
    expect(taught(FIRST_TRIGGERS, 'catch', { kind: 'key', code, isRepeat: false })).toEqual({
      kind: 'refused',
      because: 'unteachable',
    });
  });

  it('a key without a name is refused', () => {
    expect(taught(FIRST_TRIGGERS, 'catch', { kind: 'key', code: '', isRepeat: false })).toEqual({
      kind: 'refused',
      because: 'unnamed',
    });
  });
});

it('forgets one input of one action, and nothing else', () => {
  fc.assert(
    fc.property(someTriggers, someAction, someTrigger, (before, action, trigger) => {
      const change = forgotten(before, action, trigger);
      if (change.kind === 'refused') return;
      for (const one of TRIGGER_ACTIONS) {
        const kept = before[one].filter((other) => one !== action || !isSame(other, trigger));
        expect(change.triggers[one]).toEqual(kept);
      }
    }),
  );
});

it('tells the buttons that went down from those that still are', () => {
  expect(pressedSince(new Set([1, 2]), new Set([2, 3]))).toEqual([3]);
  expect(pressedSince(new Set([1, 2]), new Set([2]))).toEqual([]);
});
