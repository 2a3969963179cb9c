import { midpoint, type Point } from '../geometry/point';
import { LANDMARK_COUNT, type Face } from './observation';

/**
 * Points of MediaPipe's face mesh by name (canonical_face_model of the MediaPipe face mesh).
 * `left` and `right` are the person's own sides: the person's right is the picture's left.
 */
export const LANDMARK = {
  foreheadTop: 10,
  betweenBrows: 9,
  chin: 152,
  right: { earRoot: 234, eyeOuter: 33, eyeInner: 133 },
  left: { earRoot: 454, eyeOuter: 263, eyeInner: 362 },
} as const;

/** Upper and lower lid points of each eye, paired. */
export const LID_PAIRS = {
  right: [
    [160, 144],
    [159, 145],
    [158, 153],
  ],
  left: [
    [385, 380],
    [386, 374],
    [387, 373],
  ],
} as const;

/** The iris of each eye: its centre and four points of its edge. */
export const IRIS = {
  right: { centre: 468, ring: [469, 470, 471, 472] },
  left: { centre: 473, ring: [474, 475, 476, 477] },
} as const;

/** Upper and lower inner lip, paired (ISO/IEC 29794-5 mouth closed: three inner-lip distances). */
export const INNER_LIP_PAIRS = [
  [82, 87],
  [13, 14],
  [312, 317],
] as const;

/** Closed outlines, in order. */
export const OUTLINE = {
  face: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
  ],
  rightEye: [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7],
  leftEye: [263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249],
  rightEyebrow: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
  leftEyebrow: [300, 293, 334, 296, 336, 285, 295, 282, 283, 276],
  outerLips: [
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185,
  ],
  innerLips: [
    78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95,
  ],
} as const;

/** One landmark of a face in picture pixels; throws on an index that the mesh does not have. */
export function landmark(face: Face, index: number): Point {
  const x = face.landmarks[index * 3];
  const y = face.landmarks[index * 3 + 1];
  if (x === undefined || y === undefined) {
    throw new RangeError(`A face has landmarks 0 to ${String(LANDMARK_COUNT - 1)}, not ${index}.`);
  }
  return { x, y };
}

export const landmarks = (face: Face, indices: readonly number[]): Point[] =>
  indices.map((index) => landmark(face, index));

/** Eye centres as ISO/IEC 29794-5 has them: midway between the corners of each eye. */
export function eyeCentres(face: Face): { readonly left: Point; readonly right: Point } {
  const { left, right } = LANDMARK;
  return {
    left: midpoint(landmark(face, left.eyeOuter), landmark(face, left.eyeInner)),
    right: midpoint(landmark(face, right.eyeOuter), landmark(face, right.eyeInner)),
  };
}
