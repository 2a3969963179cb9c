import { changeSettings } from '../station/settings';
import type { Store } from '../sitting/store';

/** Several touches of the control are one change. */
const SETTLED_MS = 600;

/** Has the station remember the volume whenever it was changed; returns how to stop. */
export function keepVolume(volume: Pick<Store<number>, 'get' | 'watch'>): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const stop = volume.watch(() => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      // What is heard has changed all the same; staff find in the log why it will not last.
      changeSettings({ volume: volume.get() }).catch((error: unknown) => console.error(error));
    }, SETTLED_MS);
  });
  return () => {
    clearTimeout(settling);
    stop();
  };
}
