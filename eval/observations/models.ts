import { requireBrowser } from '../../electron/browser/find-browser';
import { startHeadlessVision, type HeadlessVision } from '../../electron/photo/headless-vision';
import { openLoopback, type Loopback } from '../../electron/station/loopback';
import { PictureRegister } from '../../electron/station/picture-register';
import type { Places } from '../../electron/station/places';
import { fixedSettings } from '../../electron/station/settings-file';
import { createStation } from '../../electron/station/station';

/** The models in a browser without a window, and the station behind it; both are to be closed. */
export interface Models {
  readonly vision: HeadlessVision;
  readonly loopback: Loopback;
}

/** @throws {Fault} BROWSER_MISSING, BROWSER_FAILED, VISION_FAILED, FOREIGN_REQUEST */
export async function startModels(places: Places): Promise<Models> {
  const pictures = new PictureRegister();
  const station = createStation({
    settings: fixedSettings(),
    journal: null,
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
