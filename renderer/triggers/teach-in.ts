import type { TriggerInput } from '../../src/triggers/trigger-map';
import { hearInputs, type InputPlaces } from './inputs';
import { isTeaching } from './teaching';

/** How long a button may take to be pressed. */
export const TEACH_MS = 10_000;
const SECOND_MS = 1000;

export interface TeachInListener {
  /** So long is still left; at once, and each second. */
  waits(leftMs: number): void;
  /** The first that came. */
  heard(input: TriggerInput): void;
  /** Escape, or nothing came at all. */
  over(how: 'cancelled' | 'nothing'): void;
}

/** Waits for one button, wherever it is pressed, and keeps it from everything else. Returns how to stop. */
export function teachIn(places: InputPlaces, listener: TeachInListener): () => void {
  let leftMs = TEACH_MS;
  isTeaching.set(true);
  const stopHearing = hearInputs(places, {
    keyDown(input, event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      // The key that began it may still be held.
      if (input.isRepeat) return;
      stop();
      if (input.code === 'Escape') listener.over('cancelled');
      else listener.heard(input);
    },
    pressed(input) {
      stop();
      listener.heard(input);
    },
  });
  const timer = setInterval(() => {
    leftMs -= SECOND_MS;
    if (leftMs > 0) {
      listener.waits(leftMs);
      return;
    }
    stop();
    listener.over('nothing');
  }, SECOND_MS);

  function stop(): void {
    clearInterval(timer);
    stopHearing();
    isTeaching.set(false);
  }

  listener.waits(leftMs);
  return stop;
}
