import type { Point3 } from './canonical-face';
import { mix, smoothstep } from './noise';
import type { Point2 } from './plane-curve';
import { smoothLine } from './plane-curve';

export interface Expression {
  /** 0 shut, 1 wide awake. */
  readonly eyesOpen: number;
  /** Gap between the inner edges of the lips, millimetres; 0 closed. */
  readonly mouthOpenMm: number;
  /** Where the eyes turn within the head; signs as of the head's pose. */
  readonly gaze: Gaze;
}

export interface Gaze {
  readonly yawDeg: number;
  readonly pitchDeg: number;
}

interface EyeVertices {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

// MediaPipe's numbers, from the outer corner to the inner one; image-left is the person's right eye.
const EYES: readonly EyeVertices[] = [
  {
    upper: [33, 246, 161, 160, 159, 158, 157, 173, 133],
    lower: [33, 7, 163, 144, 145, 153, 154, 155, 133],
  },
  {
    upper: [263, 466, 388, 387, 386, 385, 384, 398, 362],
    lower: [263, 249, 390, 373, 374, 380, 381, 382, 362],
  },
];
const LIP_INNER_UPPER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308];
const LIP_INNER_LOWER = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308];
const LIP_OUTLINE = [
  61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146, 61,
];

// The rows of the lower lip below its inner edge.
const LOWER_LIP = [
  96, 89, 179, 86, 15, 316, 403, 319, 325, 77, 90, 180, 85, 16, 315, 404, 320, 307, 146, 91, 181,
  84, 17, 314, 405, 321, 375,
];
const LIP_CLOSING_CM = 0.43;
const LID_GAP_SHUT_CM = 0.02;

/** The canonical face with its lids and lips moved; it has parted lips of its own, closed here first. */
export function expressFace(canonical: readonly Point3[], expression: Expression): Point3[] {
  const face = canonical.map(softenFeature);
  moveLips(face, expression.mouthOpenMm / 10);
  for (const eye of EYES) moveLids(face, eye, expression.eyesOpen);
  return face;
}

// A shorter nose, a narrower jaw and friendlier corners of the mouth than the average face has.
function softenFeature([x, y, z]: Point3): Point3 {
  const nose = Math.exp(-((x / 1.5) ** 2) - ((y + 0.6) / 2.2) ** 2);
  const jaw = 1 - 0.055 * smoothstep(2, -7, y);
  const mouthCorner = Math.exp(-(((Math.abs(x) - 2.4) / 0.9) ** 2) - ((y + 4.3) / 0.7) ** 2);
  return [x * jaw, y + 0.1 * mouthCorner, z - 0.22 * nose];
}

function moveLips(face: Point3[], openCm: number): void {
  const [cornerX, cornerY] = face[78] ?? [-2.15, -4.28];
  const arch = (x: number) => Math.max(0, 1 - (x / cornerX) ** 2);
  const lowerInner = new Set(LIP_INNER_LOWER),
    lowerLip = new Set(LOWER_LIP);
  face.forEach(([x, y, z], i) => {
    if (lowerInner.has(i) || (y > -4.35 && !lowerLip.has(i))) return;
    const below = smoothstep(-4.6, -9.4, y);
    const across = Math.exp(-((x / 4.6) ** 2));
    const follow = lowerLip.has(i) ? arch(x) ** 0.4 : across * smoothstep(-4.2, -5.2, y);
    const closing = mix(LIP_CLOSING_CM, 0.14, Math.sqrt(below)) * follow;
    const dropping = openCm * mix(1, 0.85, below) * follow;
    face[i] = [x, y + closing - dropping, z - 0.12 * dropping];
  });
  LIP_INNER_UPPER.forEach((upperIndex, k) => {
    const lowerIndex = LIP_INNER_LOWER[k] ?? upperIndex;
    if (lowerIndex === upperIndex) return;
    const [ux, uy, uz] = face[upperIndex] ?? [0, 0, 0];
    const [lx, , lz] = face[lowerIndex] ?? [0, 0, 0];
    const x = mix(lx, ux, 0.5),
      z = mix(uz, lz, 0.6);
    const seam = mix(cornerY, uy - 0.1, arch(x) ** 0.5);
    const gap = openCm * arch(x) ** 0.6;
    face[upperIndex] = [x, seam, z];
    face[lowerIndex] = [x, seam - 0.015 - gap, z - 0.1 * gap];
  });
}

function moveLids(face: Point3[], eye: EyeVertices, open: number): void {
  eye.upper.forEach((upperIndex, k) => {
    const lowerIndex = eye.lower[k] ?? upperIndex;
    if (upperIndex === lowerIndex) return;
    const [ux, uy, uz] = face[upperIndex] ?? [0, 0, 0];
    const [lx, ly, lz] = face[lowerIndex] ?? [0, 0, 0];
    const awake = uy + 0.2 * (uy - ly);
    const shut = mix(ly, uy, 0.12) + LID_GAP_SHUT_CM;
    face[upperIndex] = [ux, mix(shut, awake, open), uz];
    face[lowerIndex] = [lx, mix(mix(ly, uy, 0.12), ly, open), lz];
  });
}

/** Outlines of the movable features in the frontal plane of the head, centimetres. */
export interface FaceOutlines {
  readonly eyes: readonly EyeOutline[];
  readonly lips: readonly Point2[];
  readonly lipSeam: readonly Point2[];
  readonly mouthOpening: readonly Point2[];
}

interface EyeOutline {
  readonly opening: readonly Point2[];
  /** Both from the outer corner to the inner one. */
  readonly upperLid: readonly Point2[];
  readonly lowerLid: readonly Point2[];
}

export function faceOutlines(face: readonly Point3[]): FaceOutlines {
  const flat = (indices: readonly number[]): Point2[] =>
    smoothLine(indices.map((i): Point2 => [face[i]?.[0] ?? 0, face[i]?.[1] ?? 0]));
  const upper = flat(LIP_INNER_UPPER),
    lower = flat(LIP_INNER_LOWER);
  return {
    eyes: EYES.map((eye) => {
      const upperLid = flat(eye.upper),
        lowerLid = flat(eye.lower);
      return { upperLid, lowerLid, opening: [...upperLid, ...lowerLid.slice(1, -1).reverse()] };
    }),
    lips: flat(LIP_OUTLINE),
    lipSeam: upper.map(([x, y], i): Point2 => [x, (y + (lower[i]?.[1] ?? y)) / 2]),
    mouthOpening: [...upper, ...lower.slice(1, -1).reverse()],
  };
}
