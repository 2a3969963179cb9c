/** What is touched or typed into for its own sake. */
const CONTROLS = 'button, input, label, select, textarea, summary, dialog, a';

/** Fields that want nearly every key, and controls that want those that work them. */
const FIELDS = 'input, select, textarea, [contenteditable]';
const PRESSING_KEYS: readonly string[] = ['Space', 'Enter', 'NumpadEnter'];

/** What presentation clickers send: it counts wherever the focus is. */
const ALWAYS_HEARD: readonly string[] = ['PageDown', 'PageUp'];

/** Also of another window, whose elements are no `Element` of this one. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target;

/** Whether it is, or is inside, a control. */
export const isControl = (target: EventTarget | null): boolean =>
  isElement(target) && target.closest(CONTROLS) !== null;

/** Whether a key belongs to what has the focus, or to a question that is open, and triggers nothing. */
export function wantsKey({ code, target }: Pick<KeyboardEvent, 'code' | 'target'>): boolean {
  if (ALWAYS_HEARD.includes(code)) return false;
  if (!isElement(target)) return false;
  if (target.ownerDocument.querySelector('dialog[open]') !== null) return true;
  if (target.closest(FIELDS) !== null) return true;
  return PRESSING_KEYS.includes(code) && isControl(target);
}
