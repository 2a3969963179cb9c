import { requireBrowser } from '../../electron/browser/find-browser';
import { startHeadlessVision, type HeadlessVision } from '../../electron/photo/headless-vision';
import { decodePicture } from '../../electron/picture/decode-picture';
import { readPictureFile } from '../../electron/picture/read-picture-file';
import { openLoopback, type Loopback } from '../../electron/station/loopback';
import { PictureRegister } from '../../electron/station/picture-register';
import type { Places } from '../../electron/station/places';
import { createStation } from '../../electron/station/station';
import type { Observation } from '../../src/observation/observation';
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

interface Models {
  readonly vision: HeadlessVision;
  readonly loopback: Loopback;
}

async function startModels(places: Places): Promise<Models> {
  const pictures = new PictureRegister();
  const station = createStation({
    ...places,
    library: { specifications: [], policies: [], problems: [] },
    outDir: places.rendererDir, // never written to: no photo is asked for
    clock: () => new Date(),
    pictures,
  });
  const loopback = await openLoopback(station);
  try {
    const vision = await startHeadlessVision({ browser: requireBrowser(), loopback, pictures });
    return { vision, loopback };
  } catch (error) {
    await loopback.close();
    throw error;
  }
}
