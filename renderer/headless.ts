import type { CropPlan } from '../src/crop/crop-plan';
import { saveConfidence, type SavedConfidence } from '../src/matting/person-confidence';
import { saveObservation, type SavedObservation } from '../src/observation/save-observation';
import { fetchPicture } from './station/pictures';
import { startVision } from './vision/start-vision';
import type { Vision } from './vision/vision';

/** What the command line calls in a page without a window. */
interface Headless {
  /** Resolves when the models are loaded; rejects with the reason. */
  readonly ready: Promise<void>;
  /** Looks at a picture that the station holds. */
  observe(pictureId: string): Promise<SavedObservation>;
  /** How sure the segmenter is of the person in a cut of a picture that the station holds. */
  confidence(pictureId: string, plan: CropPlan): Promise<SavedConfidence>;
}

declare global {
  interface Window {
    bolang: Headless;
  }
}

const starting = startWhole();

async function startWhole(): Promise<Vision> {
  const vision = await startVision();
  await vision.complete;
  return vision;
}

async function withPicture<T>(id: string, look: (picture: ImageBitmap) => Promise<T>): Promise<T> {
  const picture = await fetchPicture(id);
  try {
    return await look(picture);
  } finally {
    picture.close();
  }
}

window.bolang = {
  ready: starting.then(() => undefined),
  async observe(pictureId) {
    const vision = await starting;
    return withPicture(pictureId, async (picture) =>
      saveObservation(await vision.observe(picture)),
    );
  },
  async confidence(pictureId, plan) {
    const vision = await starting;
    return withPicture(pictureId, async (picture) =>
      saveConfidence(await vision.confidence(picture, plan)),
    );
  },
};
