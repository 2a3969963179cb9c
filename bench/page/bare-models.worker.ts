import type { FaceLandmarker, ImageSegmenter } from '@mediapipe/tasks-vision';
import { loadLandmarker, loadSegmenter } from '../../renderer/vision/models';

/** One bare model in a worker of its own: a picture in, the milliseconds of the model out. */
export interface BareTask {
  readonly model: 'landmarks' | 'segmenter';
  readonly picture: ImageBitmap;
}

let landmarker: FaceLandmarker | null = null;
let segmenter: ImageSegmenter | null = null;

self.onmessage = ({ data }: MessageEvent<BareTask>) => void run(data);

async function run({ model, picture }: BareTask): Promise<void> {
  if (model === 'landmarks') landmarker ??= await loadLandmarker();
  else segmenter ??= await loadSegmenter();
  const begun = performance.now();
  if (model === 'landmarks') landmarker?.detect(picture);
  else segmenter?.segment(picture, ({ categoryMask }) => categoryMask?.getAsUint8Array());
  const tookMs = performance.now() - begun;
  picture.close();
  self.postMessage(tookMs);
}
