import { CHANGES, LICENSE } from './notice.mjs';
import { readPackedAssets } from './packed-assets.mjs';
import { storedZip } from './stored-zip.mjs';
import { imageModelMetadata, METADATA_NAME } from './tflite-metadata.mjs';
import { GrowingModel } from './tflite-model.mjs';

// How the graph of @mediapipe/hands feeds both models: with 0..1.
const INPUT = { mean: 0, std: 255, description: CHANGES.hands, license: LICENSE };

/**
 * Makes the bundle `hand_landmarker.task` of MediaPipe Tasks.
 * @param {Buffer} handAssets `hands_solution_packed_assets.data`
 * @param {string} handAssetsIndex `hands_solution_packed_assets_loader.js`
 * @param {Uint8Array} landmarks `hand_landmark_full.tflite`
 * @returns {Buffer}
 */
export function handLandmarkerTask(handAssets, handAssetsIndex, landmarks) {
  const palms = readPackedAssets(handAssets, handAssetsIndex).get('palm_detection_full.tflite');
  if (palms === undefined) throw new Error('The palm detector is not among the hand assets.');
  return storedZip([
    ['hand_detector.tflite', withMetadata(palms)],
    ['hand_landmarks_detector.tflite', withMetadata(landmarks)],
  ]);
}

/** @param {Uint8Array} original */
function withMetadata(original) {
  const model = new GrowingModel(original);
  model.addMetadata(METADATA_NAME, imageModelMetadata(INPUT));
  return model.finish();
}
