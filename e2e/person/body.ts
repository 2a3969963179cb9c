import { smoothUnion } from './ear';
import type { Point2 } from './plane-curve';
import { bakeField, outlineDistance } from './plane-curve';
import { length } from './length';

export type BodyMaterial = 'neck' | 'jacket' | 'collar' | 'button';

export interface Body {
  /** Signed distance to the bare neck and trunk, centimetres. */
  readonly skinDistance: (x: number, y: number, z: number) => number;
  /** Signed distance to the clothes, given that to the skin beneath. */
  readonly clothesDistance: (x: number, y: number, z: number, skin: number) => number;
  readonly clothesMaterial: (x: number, y: number, z: number) => 'jacket' | 'collar' | 'button';
}

// Half of the polo collar in the frontal plane: round the neck, to the throat, to the point of the flap.
const FLAP: readonly Point2[] = [
  [7.2, -12.9],
  [6, -13],
  [3.5, -16],
  [0.35, -19.2],
  [0.5, -19.6],
  [3.3, -21.9],
  [5.8, -19.2],
  [8.3, -15.4],
];
const OPENING: readonly Point2[] = [
  [-9, -8],
  [9, -8],
  [7.2, -12.9],
  [3.7, -16.4],
  [0, -20.3],
  [-3.7, -16.4],
  [-7.2, -12.9],
];
const CLOTH_DEPTH = 0.35;

export function buildBody(): Body {
  const area = { left: -9.5, right: 9.5, bottom: -23.5, top: -8.2 };
  const flap = bakeField(area, 0.06, 5, (x, y) => outlineDistance(FLAP, Math.abs(x), y));
  const opening = bakeField(area, 0.06, 5, (x, y) => outlineDistance(OPENING, x, y));

  const neckDistance = (x: number, y: number, z: number) => {
    const column = cone(x, y, z + 4.6 + 0.12 * (y + 6), -2, -24, 5.05, 6.2);
    const slope = capsule(Math.abs(x), y, z, [2.2, -13, -6.6], [9.5, -18.4, -6.4], 3, 2.6);
    const throat = capsule(Math.abs(x), y, z, [3.2, -8.5, -1.8], [0.9, -18, 0.4], 1.15, 0.95);
    return smoothUnion(smoothUnion(column, slope, 2.2), throat, 1.6);
  };
  const torso = (x: number, y: number, z: number) => {
    const side = Math.abs(x);
    const shoulders = capsule(side, y, z, [3, -18.4, -6.2], [15.8, -22.2, -6], 3.4, 4.9);
    const chest = ellipsoid(x, y + 34, z + 4.5, 18.5, 17, 9.5);
    return smoothUnion(shoulders, chest, 5);
  };
  const clothes = (x: number, y: number, z: number, skin: number) => {
    let d = skin - CLOTH_DEPTH;
    const nearCollar = y > -23.5 && Math.abs(x) < 9.5;
    if (!nearCollar) return d;
    if (z > -6) d = Math.max(d, -opening(x, y) - 0.02);
    else d = Math.max(d, y + 14.4);
    if (d > 2.5) return d;
    const standing = z > -7 ? flap(x, y) : Math.max(y + 13, -15.8 - y, Math.abs(x) - 6.8);
    const collar = Math.max(skin - CLOTH_DEPTH - 0.42, standing, 0.15 - skin);
    return smoothUnion(d, collar, 0.16);
  };
  return {
    skinDistance: (x, y, z) => smoothUnion(neckDistance(x, y, z), torso(x, y, z), 2.4),
    clothesDistance: (x, y, z, skin) => clothes(x, y, z, skin) * 0.8,
    clothesMaterial: (x, y, z) => {
      if (z > 0 && [-22.4, -26.4].some((v) => length(x - 0.1, y - v) < 0.42)) return 'button';
      return z > -7 && flap(x, y) < 0.1 ? 'collar' : 'jacket';
    },
  };
}

function cone(
  x: number,
  y: number,
  z: number,
  top: number,
  bottom: number,
  topRadius: number,
  bottomRadius: number,
): number {
  const t = Math.min(1, Math.max(0, (top - y) / (top - bottom)));
  const radius = topRadius + (bottomRadius - topRadius) * t * t;
  const beyond = Math.max(0, bottom - y, y - top);
  return length(Math.max(0, length(x, z) - radius), beyond) + Math.min(0, length(x, z) - radius);
}

type Triple = readonly [number, number, number];

function capsule(
  x: number,
  y: number,
  z: number,
  a: Triple,
  b: Triple,
  radiusA: number,
  radiusB: number,
): number {
  const dx = b[0] - a[0],
    dy = b[1] - a[1],
    dz = b[2] - a[2];
  const t = Math.min(
    1,
    Math.max(
      0,
      ((x - a[0]) * dx + (y - a[1]) * dy + (z - a[2]) * dz) / (dx * dx + dy * dy + dz * dz),
    ),
  );
  return (
    length(x - a[0] - t * dx, y - a[1] - t * dy, z - a[2] - t * dz) -
    radiusA -
    (radiusB - radiusA) * t
  );
}

function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const k = length(x / rx, y / ry, z / rz),
    k2 = length(x / (rx * rx), y / (ry * ry), z / (rz * rz));
  return k2 > 0 ? (k * (k - 1)) / k2 : -Math.min(rx, ry, rz);
}
