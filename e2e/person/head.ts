import { earDistance, smoothCut, smoothUnion } from './ear';
import type { Expression, FaceOutlines, Gaze } from './expression';
import { faceOutlines } from './expression';
import { glassesDistance } from './glasses';
import type { HeadShape } from './head-shape';
import { HEAD_CENTRE, bakeHeadRadius } from './head-surface';
import { length } from './length';
import { mix } from './noise';
import type { PlaneField, Point2 } from './plane-curve';
import { bakeField, lineDistance, outlineDistance } from './plane-curve';

export const EYEBALL = { x: 3.12, y: 2.82, z: 2.36, radius: 1.47 };
export const IRIS_RADIUS = 0.59;
export const PUPIL_RADIUS = 0.2;

/** The middle of an iris from the middle of its eyeball, centimetres, x and y. */
export function irisOffset({ yawDeg, pitchDeg }: Gaze): Point2 {
  const yaw = (yawDeg * Math.PI) / 180,
    pitch = (pitchDeg * Math.PI) / 180;
  return [EYEBALL.radius * Math.sin(yaw) * Math.cos(pitch), -EYEBALL.radius * Math.sin(pitch)];
}

/** What the ray meets; the shading keys on it. */
export type Material = 'skin' | 'ear' | 'eyeball' | 'eye-socket' | 'mouth' | 'teeth' | 'glasses';

export interface Head extends HeadShape {
  readonly outlines: FaceOutlines;
  /** Signed distance in the head's frame, centimetres; never more than the true one. */
  readonly distance: (x: number, y: number, z: number) => number;
  /** Distance to the scalp and face alone, without ears and eyes. */
  readonly scalpDistance: (x: number, y: number, z: number) => number;
  readonly material: (x: number, y: number, z: number) => Material;
  /** Signed distance to the outline of an eye or of the mouth's opening, frontal plane. */
  readonly eyeOpening: PlaneField;
  readonly mouthOpening: PlaneField;
  /** Signed distance to the outline of the lips, frontal plane. */
  readonly lips: PlaneField;
  readonly lipSeam: PlaneField;
  /** Distance to the fold above the upper lid, frontal plane. */
  readonly lidFold: PlaneField;
}

/** A head that can be drawn; `mapSize` as in `bakeHeadRadius`. */
export function buildHead(shape: HeadShape, glasses: boolean, mapSize: number): Head {
  const { expression } = shape;
  const outlines = faceOutlines(shape.face);
  const radius = bakeHeadRadius(shape.radius, mapSize);
  const fields = bakeOutlines(outlines, expression);
  const mouthOpen = expression.mouthOpenMm > 0.5;

  const scalpDistance = (x: number, y: number, z: number) => {
    const cx = x - HEAD_CENTRE[0],
      cy = y - HEAD_CENTRE[1],
      cz = z - HEAD_CENTRE[2];
    const r = length(cx, cy, cz) + 1e-9;
    return (r - radius(cx / r, cy / r, cz / r)) * 0.62;
  };
  const eyeball = (x: number, y: number, z: number) =>
    length(Math.abs(x) - EYEBALL.x, y - EYEBALL.y, z - EYEBALL.z) - EYEBALL.radius;

  const skin = (x: number, y: number, z: number) => {
    let d = scalpDistance(x, y, z);
    if (z < 1.5 || d > 1.2) return d;
    if (Math.abs(y - 2.8) < 1.8) {
      d = smoothUnion(d, eyeball(x, y, z) - 0.11, 0.22);
      const fold = fields.lidFold(x, y);
      d += 0.05 * Math.exp(-((fold / 0.07) ** 2));
      const opening = fields.eyeOpening(x, y);
      if (opening < 0.3) d = smoothCut(d, Math.max(opening, -d - 0.55), 0.07);
    } else if (y < -2.7 && y > -8) {
      d += 0.075 * Math.exp(-((fields.lipSeam(x, y) / 0.075) ** 2));
      if (mouthOpen) d = smoothCut(d, Math.max(fields.mouthOpening(x, y), -d - 1.6), 0.12);
    } else if (y < 0 && y > -3) {
      d = smoothCut(d, nostrilDistance(x, y, z), 0.16);
    }
    return d;
  };
  const teeth = (x: number, y: number, z: number) => {
    if (!mouthOpen) return 9;
    const arch = Math.abs(length(x, (z - 2.2) * 1.05) - 2.3) - 0.2;
    return Math.max(arch, Math.abs(y + 3.75) - 0.55, 2 - z) * 0.8;
  };

  return {
    ...shape,
    outlines,
    radius,
    scalpDistance,
    ...fields,
    distance: (x, y, z) => {
      let d = smoothUnion(skin(x, y, z), earDistance(x, y, z), 0.3);
      if (z > 0) d = Math.min(d, eyeball(x, y, z), teeth(x, y, z));
      return glasses ? Math.min(d, glassesDistance(x, y, z)) : d;
    },
    material: (x, y, z) => {
      if (glasses && glassesDistance(x, y, z) < 0.02) return 'glasses';
      if (z > 1 && Math.abs(y - 2.6) < 1.2 && fields.eyeOpening(x, y) < 0.02) {
        if (eyeball(x, y, z) < 0.02) return 'eyeball';
        if (fields.eyeOpening(x, y) < -0.02) return 'eye-socket';
      }
      if (mouthOpen && z > 0 && fields.mouthOpening(x, y) < 0) {
        if (teeth(x, y, z) < 0.02) return 'teeth';
        if (scalpDistance(x, y, z) < -0.15) return 'mouth';
      }
      return earDistance(x, y, z) < 0.1 ? 'ear' : 'skin';
    },
  };
}

function nostrilDistance(x: number, y: number, z: number): number {
  const u = Math.abs(x) - 0.8 + 0.3 * (z - 5.9),
    v = y + 1.42 - 0.25 * (z - 5.9),
    w = z - 5.85;
  return (length(u / 0.27, v / 0.33, w / 0.5) - 1) * 0.27;
}

type OutlineFields = Pick<Head, 'eyeOpening' | 'mouthOpening' | 'lips' | 'lipSeam' | 'lidFold'>;

function bakeOutlines(outlines: FaceOutlines, expression: Expression): OutlineFields {
  const eyes = { left: -5.6, right: 5.6, bottom: 1.2, top: 4.6 };
  const mouth = { left: -3.6, right: 3.6, bottom: -8.4, top: -2.4 };
  const nearestEye = (x: number) => outlines.eyes[x < 0 ? 0 : 1];
  const folds = outlines.eyes.map((eye) => lidFoldLine(eye.upperLid, expression.eyesOpen));
  return {
    eyeOpening: bakeField(eyes, 0.025, 9, (x, y) =>
      outlineDistance(nearestEye(x)?.opening ?? [], x, y),
    ),
    lidFold: bakeField(eyes, 0.03, 9, (x, y) => lineDistance(folds[x < 0 ? 0 : 1] ?? [], x, y)),
    mouthOpening: bakeField(mouth, 0.03, 9, (x, y) => outlineDistance(outlines.mouthOpening, x, y)),
    lips: bakeField(mouth, 0.03, 9, (x, y) => outlineDistance(outlines.lips, x, y)),
    lipSeam: bakeField(mouth, 0.03, 9, (x, y) => lineDistance(outlines.lipSeam, x, y)),
  };
}

// The fold runs above the lid's edge, highest over the pupil, and stays when the lid comes down.
function lidFoldLine(upperLid: readonly Point2[], eyesOpen: number): Point2[] {
  const last = upperLid.length - 1;
  return upperLid.slice(1, -2).map(([x, y], i): Point2 => {
    const arch = Math.sin((Math.PI * (i + 1)) / last);
    return [x * 1.005, y + 0.06 + mix(0.45, 0.2, eyesOpen) * Math.pow(arch, 0.7)];
  });
}
