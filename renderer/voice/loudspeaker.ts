import type { Store } from '../sitting/store';

/** A loudspeaker follows the control at once, and without a click. */
const VOLUME_EASE_S = 0.01;

/** Where sounds go, as loud as the control is set. It is silent until it is woken by a touch, as browsers demand. */
export interface Loudspeaker {
  wake(): void;
  /** Null while nothing would be heard: what is not heard now must not be heard later. */
  running(): GainNode | null;
}

/** @param volume 0 (mute) to 1, of everything that sounds. */
export function createLoudspeaker(volume: Pick<Store<number>, 'get' | 'watch'>): Loudspeaker {
  let output: GainNode | null = null;

  volume.watch(() => {
    output?.gain.setTargetAtTime(volume.get(), output.context.currentTime, VOLUME_EASE_S);
  });

  return {
    wake() {
      if (output === null) {
        const context = new AudioContext();
        output = new GainNode(context, { gain: volume.get() });
        output.connect(context.destination);
      }
      const { context } = output;
      // It stays suspended where the machine has no loudspeaker: then there is nothing to hear.
      if (context instanceof AudioContext && context.state !== 'running') void context.resume();
    },
    running: () => (output?.context.state === 'running' ? output : null),
  };
}
