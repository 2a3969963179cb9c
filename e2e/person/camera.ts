import type { Point3 } from './canonical-face';

/**
 * Turns of the head in degrees, right-handed about x (picture's right), y (up) and z (to the camera),
 * as in ISO/IEC 19794-5: positive yaw looks to the person's left, positive pitch looks down, positive
 * roll leans to the person's right shoulder.
 */
export interface HeadPose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** Rows of a rotation matrix, head's frame to the world's. */
export type Rotation = readonly [Point3, Point3, Point3];

/** The joint about which the head turns, the same point in the head's frame and the world's. */
export const NECK_JOINT: Point3 = [0, -3.5, -5];

export function headRotation(pose: HeadPose): Rotation {
  const [a, b, c] = [pose.yawDeg, pose.pitchDeg, pose.rollDeg].map((deg) => (deg * Math.PI) / 180);
  const [sy, cy] = [Math.sin(a ?? 0), Math.cos(a ?? 0)];
  const [sp, cp] = [Math.sin(b ?? 0), Math.cos(b ?? 0)];
  const [sr, cr] = [Math.sin(c ?? 0), Math.cos(c ?? 0)];
  // yaw · pitch · roll
  return [
    [cy * cr + sy * sp * sr, -cy * sr + sy * sp * cr, sy * cp],
    [cp * sr, cp * cr, -sp],
    [-sy * cr + cy * sp * sr, sy * sr + cy * sp * cr, cy * cp],
  ];
}

export function headToWorld(r: Rotation, p: Point3): Point3 {
  const x = p[0] - NECK_JOINT[0],
    y = p[1] - NECK_JOINT[1],
    z = p[2] - NECK_JOINT[2];
  return [
    r[0][0] * x + r[0][1] * y + r[0][2] * z + NECK_JOINT[0],
    r[1][0] * x + r[1][1] * y + r[1][2] * z + NECK_JOINT[1],
    r[2][0] * x + r[2][1] * y + r[2][2] * z + NECK_JOINT[2],
  ];
}

/** A pinhole camera on the z axis at the height of the eyes, shifted, not tilted. */
export interface Camera {
  readonly position: Point3;
  /** Focal length in picture pixels. */
  readonly focalPx: number;
  /** Where the optical axis meets the picture. */
  readonly centrePx: { readonly x: number; readonly y: number };
}

const DISTANCE_CM = 170;
const EYE_HEIGHT_CM = 2.6;
const FACE_PLANE_CM = 3.5;

/** Frames head and shoulders: the eyes at 0.42 of the height, 47 cm of the face's plane from top to bottom. */
export function portraitCamera(widthPx: number, heightPx: number): Camera {
  const pxPerCm = Math.min(heightPx / 47, widthPx / 35.2);
  return {
    position: [0, EYE_HEIGHT_CM, DISTANCE_CM],
    focalPx: pxPerCm * (DISTANCE_CM - FACE_PLANE_CM),
    centrePx: { x: widthPx / 2, y: heightPx * 0.42 },
  };
}

/** A point in the picture, pixels from its upper left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export function project(camera: Camera, p: Point3): PicturePoint {
  const scale = camera.focalPx / (camera.position[2] - p[2]);
  return {
    x: camera.centrePx.x + (p[0] - camera.position[0]) * scale,
    y: camera.centrePx.y - (p[1] - camera.position[1]) * scale,
  };
}
