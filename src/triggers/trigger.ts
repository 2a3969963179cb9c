import { z } from 'zod';

/** What an operator with full hands can press. */
export const triggerSchema = z.discriminatedUnion('kind', [
  /** A key of a keyboard, clicker or foot pedal: `KeyboardEvent.code`, as `PageDown`. */
  z.strictObject({ kind: z.literal('key'), code: z.string().min(1).max(40) }),
  /** A button of a gamepad or Bluetooth remote: its number in the standard mapping. */
  z.strictObject({ kind: z.literal('gamepad'), button: z.number().int().min(0).max(63) }),
  /** A tap anywhere on the child's screen. */
  z.strictObject({ kind: z.literal('tap') }),
]);

export type Trigger = z.infer<typeof triggerSchema>;

/**
 * What a trigger does. `catch`: the moment is now; `trick`: the companion does something new; `calm`:
 * it stops; `finish`: enough, on to the best photos.
 */
export const TRIGGER_ACTIONS = ['catch', 'trick', 'calm', 'finish'] as const;
export type TriggerAction = (typeof TRIGGER_ACTIONS)[number];

/** Each action may have several triggers; a trigger has one action. */
export const triggersSchema = z.strictObject({
  catch: z.array(triggerSchema),
  trick: z.array(triggerSchema),
  calm: z.array(triggerSchema),
  finish: z.array(triggerSchema),
});

export type Triggers = z.infer<typeof triggersSchema>;

const key = (code: string): Trigger => ({ kind: 'key', code });

/** What presentation clickers send, and the space bar. */
export const FIRST_TRIGGERS: Triggers = {
  catch: [key('PageDown'), key('Space'), { kind: 'gamepad', button: 0 }, { kind: 'tap' }],
  trick: [key('PageUp'), { kind: 'gamepad', button: 1 }],
  calm: [key('Period'), { kind: 'gamepad', button: 2 }],
  finish: [key('Enter'), { kind: 'gamepad', button: 3 }],
};
