import { CHANGES, LICENSE } from './notice.mjs';
import { readPackedAssets } from './packed-assets.mjs';
import { mergeRefinedLandmarks } from './refined-landmarks.mjs';
import { storedZip } from './stored-zip.mjs';
import { imageModelMetadata, METADATA_NAME } from './tflite-metadata.mjs';
import { GrowingModel } from './tflite-model.mjs';

// How the graphs of @mediapipe/face_mesh feed each model: the detector with -1..1, the landmarks
// with 0..1 (output_tensor_float_range of their ImageToTensorCalculator).
const DETECTOR_INPUT = { mean: 127.5, std: 127.5 };
const LANDMARKS_INPUT = { mean: 0, std: 255 };

const GEOMETRY = 'geometry_pipeline_metadata_landmarks.binarypb';

/**
 * Makes the bundle `face_landmarker.task` of MediaPipe Tasks, without blendshapes.
 * @param {Buffer} faceAssets `face_mesh_solution_packed_assets.data`
 * @param {string} faceAssetsIndex `face_mesh_solution_packed_assets_loader.js`
 * @returns {Buffer}
 */
export function faceLandmarkerTask(faceAssets, faceAssetsIndex) {
  const assets = readPackedAssets(faceAssets, faceAssetsIndex);
  const asset = (/** @type {string} */ name) => {
    const content = assets.get(name);
    if (content === undefined) throw new Error(`${name} is not among the packed face assets.`);
    return content;
  };
  return storedZip([
    ['face_detector.tflite', faceDetector(asset('face_detection_short_range.tflite'))],
    ['face_landmarks_detector.tflite', faceLandmarks(asset('face_landmark_with_attention.tflite'))],
    [GEOMETRY, asset(GEOMETRY)],
  ]);
}

/** @param {Uint8Array} original */
function faceDetector(original) {
  const model = new GrowingModel(original);
  const properties = { ...DETECTOR_INPUT, description: CHANGES.detector, license: LICENSE };
  model.addMetadata(METADATA_NAME, imageModelMetadata(properties));
  return model.finish();
}

/** @param {Uint8Array} original */
function faceLandmarks(original) {
  const model = new GrowingModel(original);
  mergeRefinedLandmarks(model);
  const properties = { ...LANDMARKS_INPUT, description: CHANGES.landmarks, license: LICENSE };
  model.addMetadata(METADATA_NAME, imageModelMetadata(properties));
  return model.finish();
}
