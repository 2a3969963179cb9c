import { decodePicture } from '../../electron/picture/decode-picture';
import { readPictureFile } from '../../electron/picture/read-picture-file';
import type { Places } from '../../electron/station/places';
import type { Observation } from '../../src/observation/observation';
import { startModels, type Models } from './models';
import type { ObservationStore } from './observation-store';

/** Looks at picture files; may be asked for several at once. */
export interface Observer {
  /**
   * @param name what messages call the file
   * @throws {Fault} of reading, decoding and looking
   */
  observe(path: string, name: string): Promise<Observation>;
  close(): Promise<void>;
}

/** Takes from the store what it has; browser and models are started for the first that it has not. */
export function createObserver(places: Places, store: ObservationStore): Observer {
  let started: Promise<Models> | undefined;
  return {
    async observe(path, name) {
      const bytes = await readPictureFile(path);
      const kept = await store.find(bytes);
      if (kept !== null) return kept;
      const { vision } = await (started ??= startModels(places));
      const observation = await vision.observe(await decodePicture(bytes, name));
      await store.keep(bytes, observation);
      return observation;
    },
    async close() {
      const models = await started;
      await models?.vision.close();
      await models?.loopback.close();
    },
  };
}
