import type { Point2 } from './plane-curve';
import { lineDistance, outlineDistance, smoothLine } from './plane-curve';
import { length } from './length';

// The ear stands on its own plane: u backward and outward, v up, w out of the concha, centimetres.
const OUTLINE = smoothLine(
  [
    [-0.1, 1.9],
    [0.25, 2.75],
    [0.95, 3.3],
    [1.85, 3.35],
    [2.65, 2.85],
    [3.05, 1.95],
    [3.05, 0.9],
    [2.75, -0.1],
    [2.3, -1.05],
    [1.85, -1.75],
    [1.45, -2.4],
    [0.95, -2.85],
    [0.4, -2.8],
    [0.05, -2.3],
    [-0.2, -0.5],
    [-0.1, 1.9],
  ],
  3,
);
const HELIX = smoothLine(
  [
    [0.75, 0.55],
    [0.2, 1.0],
    [0.05, 1.9],
    [0.4, 2.65],
    [1, 3.08],
    [1.8, 3.12],
    [2.45, 2.7],
    [2.8, 1.9],
    [2.8, 0.9],
    [2.5, -0.1],
    [2.1, -0.9],
  ],
  3,
);
const ANTIHELIX = smoothLine(
  [
    [1.2, 2.3],
    [1.7, 1.5],
    [2.05, 0.6],
    [1.95, -0.3],
    [1.5, -1.0],
    [0.95, -1.35],
  ],
  3,
);

const ROOT_Y = 0.55;
const ROOT_Z = -2.75;
const ROOT_X = 7.35;
const FLARE = (40 * Math.PI) / 180;
const LEAN = (8 * Math.PI) / 180;

/** Where the ear joins the cheek, in the head's frame, for the ear at the picture's right. */
export const EAR_ROOT = { x: 7.62, y: 0.75, z: -2.55 };

/** Signed distance to the ear nearer to the point, head's frame, centimetres. */
export function earDistance(px: number, py: number, pz: number): number {
  const x = Math.abs(px) - ROOT_X,
    yHead = py - ROOT_Y,
    zHead = pz - ROOT_Z;
  const box = length(
    Math.max(0, Math.abs(x - 1) - 2.2),
    Math.max(0, Math.abs(yHead) - 3.9),
    Math.max(0, Math.abs(zHead + 1.2) - 2.6),
  );
  if (box > 0.6) return box;
  const y = yHead * Math.cos(LEAN) - zHead * Math.sin(LEAN);
  const z = zHead * Math.cos(LEAN) + yHead * Math.sin(LEAN);
  const u = x * Math.sin(FLARE) - z * Math.cos(FLARE);
  const v = y;
  const w = x * Math.cos(FLARE) + z * Math.sin(FLARE);
  const concha = Math.exp(-(((u - 0.95) / 0.85) ** 2) - ((v + 0.15) / 1) ** 2);
  const floor = 0.12 * u - 0.95 * concha - 0.12;
  const edge = Math.max(0, outlineDistance(OUTLINE, u, v) + 0.12);
  let distance = length(edge, Math.max(0, Math.abs(w - floor) - 0.1)) - 0.12;
  const rim = 0.12 * u + 0.08;
  distance = smoothUnion(distance, tube(HELIX, u, v, w - rim, 0.3 - 0.03 * Math.max(0, -v)), 0.16);
  distance = smoothUnion(distance, tube(ANTIHELIX, u, v, w - rim + 0.08, 0.24), 0.3);
  distance = smoothUnion(distance, ball(u - 0.2, v + 0.35, w - 0.12, 0.34, 0.5, 0.3), 0.2);
  distance = smoothUnion(distance, ball(u - 0.85, v + 2.15, w - 0.02, 0.75, 0.72, 0.28), 0.3);
  return distance * 0.75;
}

function tube(line: readonly Point2[], u: number, v: number, w: number, radius: number): number {
  return length(lineDistance(line, u, v), w) - radius;
}

function ball(u: number, v: number, w: number, ru: number, rv: number, rw: number): number {
  const k = length(u / ru, v / rv, w / rw);
  return (k - 1) * Math.min(ru, rv, rw);
}

/** The union of two distances, rounded over about `k` centimetres. */
export function smoothUnion(a: number, b: number, k: number): number {
  const h = Math.max(0, k - Math.abs(a - b)) / k;
  return Math.min(a, b) - 0.25 * h * h * k;
}

/** `a` without `b`, its edge rounded over about `k` centimetres. */
export function smoothCut(a: number, b: number, k: number): number {
  return -smoothUnion(-a, b, k);
}
