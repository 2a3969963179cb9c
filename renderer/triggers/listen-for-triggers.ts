import type { Settings } from '../../src/station/settings';
import type { TriggerAction } from '../../src/triggers/trigger';
import { actionOf, type TriggerInput } from '../../src/triggers/trigger-map';
import type { Store } from '../sitting/store';
import { hearInputs, type InputPlaces } from './inputs';
import { isTeaching } from './teaching';
import { wantsKey } from './wants-key';

export type TriggerHandlers = Partial<Readonly<Record<TriggerAction, () => void>>>;

/**
 * Does what the settings have each key, button and tap do; what no handler is for is left to the page.
 * While a button is being taught nothing is done. Returns how to stop.
 */
export function listenForTriggers(
  settings: Pick<Store<Settings>, 'get'>,
  places: InputPlaces,
  handlers: TriggerHandlers,
): () => void {
  const handlerOf = (input: TriggerInput): (() => void) | undefined => {
    const action = actionOf(settings.get().triggers, input);
    return action === null ? undefined : handlers[action];
  };
  return hearInputs(places, {
    keyDown(input, event) {
      if (isTeaching.get() || wantsKey(event)) return;
      // Nor does the page scroll while it is held.
      const handle = handlerOf({ ...input, isRepeat: false });
      if (handle === undefined) return;
      event.preventDefault();
      if (!input.isRepeat) handle();
    },
    pressed(input) {
      if (!isTeaching.get()) handlerOf(input)?.();
    },
  });
}
