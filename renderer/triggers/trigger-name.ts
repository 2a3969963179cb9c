import type { TFunction } from 'i18next';
import type { Trigger } from '../../src/triggers/trigger';

/** Keys that are called otherwise than their code is. */
const NAMED_KEYS = [
  'PageDown',
  'PageUp',
  'Space',
  'Enter',
  'Period',
  'Comma',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
] as const;

/** What stands on the buttons of the standard gamepad, by their numbers: W3C Gamepad, "Remapping". */
const GAMEPAD_BUTTONS = 'A B X Y LB RB LT RT Back Start L3 R3 ↑ ↓ ← → Home'.split(' ');

/** A trigger in plain words: "翻页笔 PageDown", "手柄 A". */
export function triggerName(t: TFunction, trigger: Trigger): string {
  switch (trigger.kind) {
    case 'key':
      return keyName(t, trigger.code);
    case 'gamepad': {
      const button = GAMEPAD_BUTTONS[trigger.button] ?? String(trigger.button + 1);
      return t('triggers.gamepad', { button });
    }
    case 'tap':
      return t('triggers.tap');
  }
}

function keyName(t: TFunction, code: string): string {
  const named = NAMED_KEYS.find((key) => key === code);
  if (named !== undefined) return t(`triggers.key.${named}`);
  // `KeyB`, `Digit1` and `Numpad1` say where a key is; on it stands the rest.
  return t('triggers.otherKey', { key: code.replace(/^(Key|Digit)(?=.$)/, '') });
}
