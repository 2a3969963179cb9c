import { FaceLandmarker, ImageSegmenter } from '@mediapipe/tasks-vision';

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
