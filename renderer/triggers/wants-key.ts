/** What is touched or typed into for its own sake. */
const CONTROLS = 'button, input, label, select, textarea, summary, dialog, a';

/** Fields that want nearly every key; the others want those that work them. */
const FIELDS =
  'input:not([type=radio], [type=checkbox], [type=file]), select, textarea, [contenteditable]';
const PRESSING_KEYS: readonly string[] = ['Space', 'Enter', 'NumpadEnter'];
const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** What presentation clickers send: it counts wherever the focus is. */
const ALWAYS_HEARD: readonly string[] = ['PageDown', 'PageUp'];

/** Also of another window, whose elements are no `Element` of this one. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target;

/** Whether it is, or is inside, a control, or one of some kind. */
export const isControl = (target: EventTarget | null, kind = CONTROLS): boolean =>
  isElement(target) && target.closest(kind) !== null;

/** Whether a key belongs to what has the focus, or to a question that is open, and triggers nothing. */
export function wantsKey({ code, target }: Pick<KeyboardEvent, 'code' | 'target'>): boolean {
  if (ALWAYS_HEARD.includes(code)) return false;
  if (!isElement(target)) return false;
  if (target.ownerDocument.querySelector('dialog[open]') !== null) return true;
  if (target.closest(FIELDS) !== null) return true;
  // One of several that is chosen already is only moved on from.
  if (target.matches('[type=radio]:checked')) return ARROWS.includes(code);
  return PRESSING_KEYS.includes(code) && isControl(target);
}
