import type { Settings } from '../../src/station/settings';
import type { LiveStore } from '../live/live-view';
import type { SittingActor } from './sitting';
import { createStore, type Store } from './store';

/** What the app says and sounds. */
export interface Speaker {
  readonly volume: Store<number>;
}

export function createSpeaker(
  _actor: SittingActor,
  _live: LiveStore,
  settings: Store<Settings>,
): Speaker {
  return { volume: createStore(settings.get().volume) };
}
