import { TRIGGER_ACTIONS, type Trigger, type TriggerAction, type Triggers } from './trigger';

/** What came from a keyboard, clicker, pedal, gamepad or screen; `isRepeat`: a key that is still held. */
export type TriggerInput =
  | { readonly kind: 'key'; readonly code: string; readonly isRepeat: boolean }
  | { readonly kind: 'gamepad'; readonly button: number }
  | { readonly kind: 'tap' };

/** What an input does under the settings; null: nothing. Held down, a key has done it once. */
export function actionOf(triggers: Triggers, input: TriggerInput): TriggerAction | null {
  if (input.kind === 'key' && input.isRepeat) return null;
  const isMeant = (trigger: Trigger): boolean => isSame(trigger, input);
  return TRIGGER_ACTIONS.find((action) => triggers[action].some(isMeant)) ?? null;
}

/** Keys with a meaning of their own: they leave what was begun, go on to the next field, open staff's window. */
export const UNTEACHABLE_KEYS: readonly string[] = ['Escape', 'Tab', 'F8'];

/** Why a change of the triggers is not made. `noCatch`: nothing would catch a moment any more. */
export type TriggerRefusal = 'unteachable' | 'unnamed' | 'noCatch';

export type TriggerChange =
  | { readonly kind: 'changed'; readonly triggers: Triggers }
  | { readonly kind: 'refused'; readonly because: TriggerRefusal };

/** The triggers once an action has learnt an input, which no other action then has. */
export function taught(
  triggers: Triggers,
  action: TriggerAction,
  input: TriggerInput,
): TriggerChange {
  if (input.kind === 'key') {
    if (input.code === '') return refused('unnamed');
    if (UNTEACHABLE_KEYS.includes(input.code)) return refused('unteachable');
  }
  const trigger = triggerOf(input);
  return changed(
    eachAction((one) => [
      ...triggers[one].filter((other) => one === action || !isSame(other, trigger)),
      ...(one === action && !triggers[one].some((own) => isSame(own, trigger)) ? [trigger] : []),
    ]),
  );
}

/** The triggers without one of an action's. */
export function forgotten(
  triggers: Triggers,
  action: TriggerAction,
  trigger: Trigger,
): TriggerChange {
  return changed(
    eachAction((one) => triggers[one].filter((other) => one !== action || !isSame(other, trigger))),
  );
}

/** Buttons that went down since: a gamepad tells what is down, not what was pressed. */
export const pressedSince = (
  before: ReadonlySet<number>,
  now: ReadonlySet<number>,
): readonly number[] => [...now].filter((button) => !before.has(button));

/** Whether both are the same key, button or tap. */
export function isSame(trigger: Trigger, input: Trigger | TriggerInput): boolean {
  switch (trigger.kind) {
    case 'key':
      return input.kind === 'key' && input.code === trigger.code;
    case 'gamepad':
      return input.kind === 'gamepad' && input.button === trigger.button;
    case 'tap':
      return input.kind === 'tap';
  }
}

const triggerOf = (input: TriggerInput): Trigger =>
  input.kind === 'key' ? { kind: 'key', code: input.code } : input;

const changed = (triggers: Triggers): TriggerChange =>
  triggers.catch.length === 0 ? refused('noCatch') : { kind: 'changed', triggers };

const refused = (because: TriggerRefusal): TriggerChange => ({ kind: 'refused', because });

const eachAction = (of: (action: TriggerAction) => Trigger[]): Triggers => ({
  catch: of('catch'),
  trick: of('trick'),
  calm: of('calm'),
  finish: of('finish'),
});
