import type { TriggerInput } from '../../src/triggers/trigger-map';
import { watchGamepads } from './gamepads';
import { watchTaps } from './taps';

/** Where an operator with full hands can press something. */
export interface InputPlaces {
  /** Whose keys and gamepads are heard. */
  readonly windows: readonly Window[];
  /** The child's screen, where a tap anywhere is heard; null: nowhere. */
  readonly tapsOn: Window | null;
}

export interface InputListener {
  /** Before anybody else in the page, so that the key can be kept from them. */
  keyDown(input: TriggerInput & { readonly kind: 'key' }, event: KeyboardEvent): void;
  pressed(input: Exclude<TriggerInput, { readonly kind: 'key' }>): void;
}

/** Hears keys, buttons of gamepads and taps from now on; returns how to stop. */
export function hearInputs({ windows, tapsOn }: InputPlaces, listener: InputListener): () => void {
  const keyDown = (event: KeyboardEvent): void =>
    listener.keyDown({ kind: 'key', code: event.code, isRepeat: event.repeat }, event);
  for (const place of windows) place.addEventListener('keydown', keyDown, { capture: true });
  const stopGamepads = watchGamepads(windows, (button) =>
    listener.pressed({ kind: 'gamepad', button }),
  );
  const stopTaps =
    tapsOn === null ? null : watchTaps(tapsOn, () => listener.pressed({ kind: 'tap' }));
  return () => {
    for (const place of windows) place.removeEventListener('keydown', keyDown, { capture: true });
    stopGamepads();
    stopTaps?.();
  };
}
