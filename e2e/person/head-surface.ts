import type { Point3 } from './canonical-face';
import { length } from './length';

/** The middle of the head, from which every point of its surface can be seen. */
export const HEAD_CENTRE: Point3 = [0, -0.5, -3.5];

const SKULL_CENTRE: Point3 = [0, 4.1, -4];
const SKULL_RADII: Point3 = [7.75, 8.9, 9.4];

// Under the jaw and down the back of the skull, where the canonical face has no vertices.
const UNDERSIDE: readonly Point3[] = [
  [0, -8.75, 2.4],
  [2.2, -8.5, 1.9],
  [-2.2, -8.5, 1.9],
  [0, -8.2, -0.2],
  [3.4, -7.5, -0.8],
  [-3.4, -7.5, -0.8],
  [0, -8, -4],
  [4.6, -6.2, -3.2],
  [-4.6, -6.2, -3.2],
  [5.6, -5, -5],
  [-5.6, -5, -5],
  [0, -7, -8],
  [4, -6, -7.5],
  [-4, -6, -7.5],
  [6.6, -2.5, -5],
  [-6.6, -2.5, -5],
];

/** Distance from the head's centre to its skin, for a unit direction, centimetres. */
export type HeadRadius = (dx: number, dy: number, dz: number) => number;

/**
 * A smooth closed head through the given face vertices, with a skull behind: a triharmonic radial
 * basis function over directions from the head's centre. Exact, but slow to ask.
 */
export function fitHeadRadius(face: readonly Point3[]): HeadRadius {
  return interpolateRadius([...face, ...UNDERSIDE, ...skullPoints(face)]);
}

/**
 * The same function from an equal-area map.
 * @param mapSize side of that map in samples: 512 for a picture, 160 for a quick test.
 */
export function bakeHeadRadius(radius: HeadRadius, mapSize: number): HeadRadius {
  const map = new Float32Array(mapSize * mapSize);
  const scale = (mapSize - 4) / 4;
  for (let row = 0; row < mapSize; row++) {
    for (let column = 0; column < mapSize; column++) {
      // Lambert's azimuthal equal-area projection, its pole looking at the camera.
      const u = (column - 1.5) / scale - 2,
        v = (row - 1.5) / scale - 2;
      const q = Math.min(4, u * u + v * v),
        side = Math.sqrt(1 - q / 4);
      map[row * mapSize + column] = radius(u * side, v * side, 1 - q / 2);
    }
  }
  return (dx, dy, dz) => {
    const stretch = Math.sqrt(2 / Math.max(1e-6, 1 + dz));
    const u = (dx * stretch + 2) * scale + 1.5,
      v = (dy * stretch + 2) * scale + 1.5;
    const column = Math.min(mapSize - 3, Math.max(1, Math.floor(u)));
    const row = Math.min(mapSize - 3, Math.max(1, Math.floor(v)));
    const a = u - column,
      b = v - row;
    let total = 0;
    for (let k = -1; k < 3; k++) {
      const i = (row + k) * mapSize + column;
      const line =
        cubicWeight(-1, a) * (map[i - 1] ?? 0) +
        cubicWeight(0, a) * (map[i] ?? 0) +
        cubicWeight(1, a) * (map[i + 1] ?? 0) +
        cubicWeight(2, a) * (map[i + 2] ?? 0);
      total += cubicWeight(k, b) * line;
    }
    return total;
  };
}

function cubicWeight(offset: number, t: number): number {
  switch (offset) {
    case -1:
      return -0.5 * t * (1 - t) * (1 - t);
    case 0:
      return 1 + t * t * (1.5 * t - 2.5);
    case 1:
      return t * (0.5 + t * (2 - 1.5 * t));
    default:
      return -0.5 * t * t * (1 - t);
  }
}

function skullPoints(face: readonly Point3[]): Point3[] {
  const points: Point3[] = [];
  const faceDirections = face.map(directionFromCentre);
  const count = 260,
    goldenAngle = Math.PI * (3 - Math.sqrt(5));
  for (let i = 0; i < count; i++) {
    const y = 1 - (2 * i + 1) / count,
      ring = Math.sqrt(1 - y * y),
      angle = i * goldenAngle;
    const point: Point3 = [
      SKULL_CENTRE[0] + SKULL_RADII[0] * ring * Math.cos(angle),
      SKULL_CENTRE[1] + SKULL_RADII[1] * y,
      SKULL_CENTRE[2] + SKULL_RADII[2] * ring * Math.sin(angle),
    ];
    const [dx, dy, dz] = directionFromCentre(point);
    const clear = faceDirections.every(([x, fy, z]) => length(x - dx, fy - dy, z - dz) > 0.28);
    if (clear && point[1] > -1 && !(point[2] > -1 && point[1] < 6)) points.push(point);
  }
  return points;
}

function directionFromCentre(point: Point3): Point3 {
  const x = point[0] - HEAD_CENTRE[0],
    y = point[1] - HEAD_CENTRE[1],
    z = point[2] - HEAD_CENTRE[2];
  const norm = length(x, y, z);
  return [x / norm, y / norm, z / norm];
}

// How far the surface may pass beside a vertex: hardly at the lids, nose and lips; brows and cheeks are
// modelled coarsely and would crease.
function smoothing([x, y, z]: Point3): number {
  if (z < -2.4) return 1e-4;
  const eyes = Math.abs(Math.abs(x) - 3.1) < 1.7 && y > 2 && y < 3.15;
  const noseAndLips = Math.abs(x) < 2.6 && y < 1.5 && y > -5.5;
  const lips = noseAndLips && y < -3;
  return eyes ? 2e-5 : lips ? 6e-5 : noseAndLips ? 8e-6 : 1.5e-3;
}

function interpolateRadius(points: readonly Point3[]): HeadRadius {
  const n = points.length,
    size = n + 4;
  const directions = points.map(directionFromCentre);
  const matrix: Float64Array[] = [];
  for (let i = 0; i < size; i++) matrix.push(new Float64Array(size + 1));
  directions.forEach((p, i) => {
    const row = matrix[i] ?? new Float64Array();
    directions.forEach((q, j) => {
      row[j] = length(p[0] - q[0], p[1] - q[1], p[2] - q[2]) ** 3;
    });
    row[i] = smoothing(points[i] ?? HEAD_CENTRE);
    [1, p[0], p[1], p[2]].forEach((value, k) => {
      row[n + k] = value;
      const column = matrix[n + k];
      if (column) column[i] = value;
    });
    const point = points[i] ?? HEAD_CENTRE;
    row[size] = length(
      point[0] - HEAD_CENTRE[0],
      point[1] - HEAD_CENTRE[1],
      point[2] - HEAD_CENTRE[2],
    );
  });
  const weights = solve(matrix);
  const flat = Float64Array.from(directions.flat());
  return (dx, dy, dz) => {
    let sum =
      (weights[n] ?? 0) +
      (weights[n + 1] ?? 0) * dx +
      (weights[n + 2] ?? 0) * dy +
      (weights[n + 3] ?? 0) * dz;
    for (let i = 0, k = 0; i < n; i++, k += 3) {
      const ex = (flat[k] ?? 0) - dx,
        ey = (flat[k + 1] ?? 0) - dy,
        ez = (flat[k + 2] ?? 0) - dz;
      const d2 = ex * ex + ey * ey + ez * ez;
      sum += (weights[i] ?? 0) * d2 * Math.sqrt(d2);
    }
    return sum;
  };
}

// Gaussian elimination with partial pivoting; the last column is the right-hand side.
function solve(rows: Float64Array[]): Float64Array {
  const n = rows.length,
    result = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    const pivot = rows[best] ?? new Float64Array(),
      other = rows[k] ?? new Float64Array();
    rows[best] = other;
    rows[k] = pivot;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i] ?? new Float64Array();
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      if (factor !== 0)
        for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k] ?? new Float64Array();
    let value = row[n] ?? 0;
    for (let j = k + 1; j < n; j++) value -= (row[j] ?? 0) * (result[j] ?? 0);
    result[k] = value / (row[k] ?? 1);
  }
  return result;
}
