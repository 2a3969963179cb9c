import { fetchPicture } from '../../../renderer/station/pictures';
import { startVision } from '../../../renderer/vision/start-vision';
import type { CropPlan } from '../../../src/crop/crop-plan';
import { saveObservation, type SavedObservation } from '../../../src/observation/save-observation';
import type { PeerTask } from './peer.worker';

/** What the comparison asks of the models, in a page. */
interface Confidences {
  observe(pictureId: string): Promise<SavedObservation>;
  /** Ours and, as `peer`, the person confidence of MediaPipe's selfie segmenter; 0 to 255. */
  read(
    pictureId: string,
    plan: CropPlan,
  ): Promise<{ person: number[]; hair: number[]; peer: number[] }>;
}

declare global {
  interface Window {
    confidences: Confidences;
  }
}

const vision = startVision();
const peer = new Worker(new URL('./peer.worker.ts', import.meta.url), { type: 'module' });

function askPeer(task: PeerTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    peer.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
      resolve(data);
    };
    peer.onerror = ({ message }) => {
      reject(new Error(message));
    };
    peer.postMessage(task, [task.picture]);
  });
}

window.confidences = {
  async observe(pictureId) {
    const picture = await fetchPicture(pictureId);
    const observation = await (await vision).observe(picture);
    picture.close();
    return saveObservation(observation);
  },
  async read(pictureId, plan) {
    const picture = await fetchPicture(pictureId);
    const { person, hair } = await (await vision).confidence(picture, plan);
    const mask = await askPeer({ picture, plan });
    return { person: [...person], hair: [...hair], peer: [...mask] };
  },
};
