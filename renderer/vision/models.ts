import { FaceLandmarker, HandLandmarker, ImageSegmenter } from '@mediapipe/tasks-vision';

/** Served by the station; nothing is ever fetched from elsewhere. */
const WASM = {
  wasmLoaderPath: '/wasm/vision_wasm_module_internal.js',
  wasmBinaryPath: '/wasm/vision_wasm_module_internal.wasm',
};

/** Enough to see that somebody else is in the picture; each further face costs a landmark run. */
const FACES = 3;

/** The assembled landmark model runs on the CPU delegate only. */
export function loadLandmarker(): Promise<FaceLandmarker> {
  return FaceLandmarker.createFromOptions(WASM, {
    baseOptions: { modelAssetPath: '/models/face_landmarker.task', delegate: 'CPU' },
    runningMode: 'IMAGE',
    numFaces: FACES,
    outputFacialTransformationMatrixes: true,
  });
}

/** The person's two hands, and two of somebody who holds a child. */
const HANDS = 4;
/** Below the model's own 0.5: a missed hand costs a photo, and none was seen where there was none. */
const HAND_CONFIDENCE = 0.3;

export function loadHandLandmarker(): Promise<HandLandmarker> {
  return HandLandmarker.createFromOptions(WASM, {
    baseOptions: { modelAssetPath: '/models/hand_landmarker.task', delegate: 'CPU' },
    runningMode: 'IMAGE',
    numHands: HANDS,
    minHandDetectionConfidence: HAND_CONFIDENCE,
    minHandPresenceConfidence: HAND_CONFIDENCE,
  });
}

export const loadSegmenter = (): Promise<ImageSegmenter> => segmenterOf('class map');

/** The same model, with how sure it is of each class in place of the likeliest class. */
export const loadConfidenceSegmenter = (): Promise<ImageSegmenter> => segmenterOf('confidence');

function segmenterOf(output: 'class map' | 'confidence'): Promise<ImageSegmenter> {
  return ImageSegmenter.createFromOptions(WASM, {
    baseOptions: { modelAssetPath: '/models/selfie_multiclass_256x256.tflite', delegate: 'CPU' },
    runningMode: 'IMAGE',
    outputCategoryMask: output === 'class map',
    outputConfidenceMasks: output === 'confidence',
  });
}
