import { useEffect } from 'react';

/** The space bar, and what the usual remote controls send. */
const SHUTTER_KEYS: readonly string[] = [' ', 'Enter', 'PageDown'];

/** Keys that a focused button, list or field wants for itself. */
const CONTROLS = 'button, input, label, select, dialog, a';

/** Shoots on a key, once a press, unless the key belongs to what has the focus. */
export function useShutterKeys(shoot: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.repeat || !SHUTTER_KEYS.includes(event.key)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const { target } = event;
      const owned = target instanceof Element && target.closest(CONTROLS) !== null;
      if (owned && event.key !== 'PageDown') return;
      event.preventDefault();
      shoot();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shoot]);
}
