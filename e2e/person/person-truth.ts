import type { Camera, HeadPose, PicturePoint } from './camera';
import { headRotation, headToWorld, project } from './camera';
import type { Point3 } from './canonical-face';
import { EAR_ROOT } from './ear';
import { EYEBALL, IRIS_RADIUS, irisOffset } from './head';
import type { HeadShape } from './head-shape';
import { HEAD_CENTRE } from './head-surface';
import type { Point2 } from './plane-curve';

/** Exact places in the picture, pixels from its upper left corner; left and right as in the picture. */
export interface PersonTruth {
  readonly pose: HeadPose;
  readonly leftPupil: PicturePoint;
  readonly rightPupil: PicturePoint;
  /** Distance of the pupils in the picture. */
  readonly interEyeDistancePx: number;
  /** The lowest point of the outline of the chin in the picture. */
  readonly chin: PicturePoint;
  /** Top of the head without hair. */
  readonly crown: PicturePoint;
  /** Where the middle of each ear joins the cheek. */
  readonly leftEarRoot: PicturePoint;
  readonly rightEarRoot: PicturePoint;
  /** The 478 points of MediaPipe's face mesh, in its order. */
  readonly landmarks: readonly PicturePoint[];
}

export function personTruth(head: HeadShape, camera: Camera, pose: HeadPose): PersonTruth {
  const rotation = headRotation(pose);
  const show = (p: Point3) => project(camera, headToWorld(rotation, p));
  const irises = [-1, 1].map((side) =>
    irisPoints(side, irisOffset(head.expression.gaze)).map(show),
  );
  const leftPupil = irises[0]?.[0] ?? camera.centrePx,
    rightPupil = irises[1]?.[0] ?? camera.centrePx;
  return {
    pose,
    leftPupil,
    rightPupil,
    interEyeDistancePx: Math.hypot(rightPupil.x - leftPupil.x, rightPupil.y - leftPupil.y),
    chin: chinProfile(head)
      .map(show)
      .reduce((low, p) => (p.y > low.y ? p : low)),
    crown: topOfSkull(head)
      .map(show)
      .reduce((top, p) => (p.y < top.y ? p : top)),
    leftEarRoot: show([-EAR_ROOT.x, EAR_ROOT.y, EAR_ROOT.z]),
    rightEarRoot: show([EAR_ROOT.x, EAR_ROOT.y, EAR_ROOT.z]),
    landmarks: [...head.face.map(show), ...irises.flat()],
  };
}

// The middle of an iris and its four edges, in MediaPipe's order.
function irisPoints(side: number, [offsetX, offsetY]: Point2): Point3[] {
  const r = IRIS_RADIUS;
  return [
    [0, 0],
    [r, 0],
    [0, r],
    [-r, 0],
    [0, -r],
  ].map(([u = 0, v = 0]): Point3 => {
    const x = offsetX + u,
      y = offsetY + v;
    return [
      side * EYEBALL.x + x,
      EYEBALL.y + y,
      EYEBALL.z + Math.sqrt(Math.max(0, EYEBALL.radius ** 2 - x * x - y * y)),
    ];
  });
}

// The midline of the jaw from the lower lip to the throat; the chin is where it is lowest in the picture.
function chinProfile(head: HeadShape): Point3[] {
  return Array.from({ length: 120 }, (_, i): Point3 => {
    const angle = 0.5 + i * 0.006,
      dy = -Math.sin(angle),
      dz = Math.cos(angle),
      r = head.radius(0, dy, dz);
    return [HEAD_CENTRE[0], HEAD_CENTRE[1] + dy * r, HEAD_CENTRE[2] + dz * r];
  });
}

function topOfSkull(head: HeadShape): Point3[] {
  const points: Point3[] = [];
  for (let polar = 0; polar < 1.3; polar += 0.02) {
    for (let turn = 0; turn < 6.28; turn += 0.1) {
      const dx = Math.sin(polar) * Math.cos(turn),
        dy = Math.cos(polar),
        dz = Math.sin(polar) * Math.sin(turn);
      const r = head.radius(dx, dy, dz);
      points.push([HEAD_CENTRE[0] + dx * r, HEAD_CENTRE[1] + dy * r, HEAD_CENTRE[2] + dz * r]);
    }
  }
  return points;
}
