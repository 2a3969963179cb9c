import { useEffect, useEffectEvent } from 'react';
import { TRIGGER_ACTIONS, type TriggerAction } from '../../src/triggers/trigger';
import { useSitting } from '../sitting/sitting-context';
import { useStaffView } from '../staff/staff-page';
import { listenForTriggers, type TriggerHandlers } from './listen-for-triggers';

/**
 * Hears the operator's buttons in both windows while the component is shown. `taps`: whether a tap
 * anywhere on this screen is one of them, as where there is nothing else to touch.
 */
export function useTriggers(handlers: TriggerHandlers, { taps = true } = {}): void {
  const { settings } = useSitting();
  const staffView = useStaffView();
  const handle = useEffectEvent((action: TriggerAction) => handlers[action]?.());
  const handled = TRIGGER_ACTIONS.filter((action) => handlers[action] !== undefined).join();
  useEffect(() => {
    const windows = staffView === null ? [window] : [window, staffView];
    const current = TRIGGER_ACTIONS.filter((action) => handled.split(',').includes(action));
    return listenForTriggers(
      settings,
      { windows, tapsOn: taps ? window : null },
      Object.fromEntries(current.map((action) => [action, () => handle(action)])),
    );
  }, [settings, staffView, taps, handled]);
}
