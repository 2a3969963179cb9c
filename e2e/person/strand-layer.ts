import type { Camera, Rotation } from './camera';
import { headToWorld, project } from './camera';
import type { Point3 } from './canonical-face';
import type { Lamp } from './lighting';
import { mix } from './noise';
import type { LinearRgb } from './skin';
import type { Strand } from './strand';
import type { SurfaceBuffer } from './surface-buffer';
import { length } from './length';

/** Hair drawn over the surface: linear colour times coverage, and coverage 0..1. */
export interface StrandLayer {
  readonly rgb: Float32Array;
  readonly cover: Float32Array;
}

const HAIR: LinearRgb = [0.03, 0.021, 0.016];
const SHINE: LinearRgb = [0.16, 0.15, 0.145];
const DEPTH_SLACK_CM = 0.06;

export function createStrandLayer(pixels: number): StrandLayer {
  return { rgb: new Float32Array(pixels * 3), cover: new Float32Array(pixels) };
}

/** What strands are drawn into, and what may hide them. */
interface StrandCanvas {
  readonly layer: StrandLayer;
  readonly surface: SurfaceBuffer;
  readonly camera: Camera;
  readonly lamps: readonly Lamp[];
  /** Coverage 0..1 by hair that lies in front of everything drawn now. */
  readonly hidden?: Float32Array;
}

/** Draws the strands from far to near; the surface hides what lies behind it. */
export function drawStrands(
  canvas: StrandCanvas,
  rotation: Rotation,
  strands: readonly Strand[],
): void {
  const placed = strands.map((strand) => {
    const points = strand.points.map((p) => headToWorld(rotation, p));
    return { strand, points, z: points.reduce((sum, p) => sum + p[2], 0) / points.length };
  });
  placed.sort((a, b) => a.z - b.z);
  for (const { strand, points } of placed) {
    const count = points.length - 1;
    for (let k = 0; k < count; k++) {
      const a = points[k],
        b = points[k + 1];
      if (a && b) drawSegment(canvas, strand, a, b, k / count, (k + 1) / count);
    }
  }
}

function strandColour(
  lamps: readonly Lamp[],
  strand: Strand,
  a: Point3,
  b: Point3,
  way: number,
): LinearRgb {
  const dx = b[0] - a[0],
    dy = b[1] - a[1],
    dz = b[2] - a[2],
    norm = length(dx, dy, dz) || 1;
  // Each hair's scales lean a little differently: streaks in place of one hard band.
  const tilt = 0.7 * (strand.tone - 1);
  let diffuse = 0.25,
    shine = 0;
  for (const lamp of lamps) {
    const [lx, ly, lz] = lamp.direction;
    const along = (dx * lx + dy * ly + dz * lz) / norm;
    diffuse += lamp.strength * Math.sqrt(Math.max(0, 1 - along * along));
    // Kajiya and Kay: the highlight stands where the half vector is square to the hair.
    const hz = lz + 1,
      h = length(lx, ly, hz);
    const half = (dx * lx + dy * ly + dz * hz) / (norm * h) + tilt;
    shine += lamp.strength * Math.pow(Math.max(0, 1 - half * half), 40);
  }
  const light = mix(strand.rootLight, strand.tipLight, way),
    base = diffuse * strand.tone;
  const gloss = shine * light * light * 1.1;
  return [
    light * base * HAIR[0] + gloss * SHINE[0],
    light * base * HAIR[1] + gloss * SHINE[1],
    light * base * HAIR[2] + gloss * SHINE[2],
  ];
}

function drawSegment(
  { layer, surface, camera, lamps, hidden }: StrandCanvas,
  strand: Strand,
  a: Point3,
  b: Point3,
  wayA: number,
  wayB: number,
): void {
  const from = project(camera, a),
    to = project(camera, b);
  const [red, green, blue] = strandColour(lamps, strand, a, b, (wayA + wayB) / 2);
  const steep = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  const [m0, m1] = steep ? [from.y, to.y] : [from.x, to.x];
  const [c0, c1] = steep ? [from.x, to.x] : [from.y, to.y];
  const first = Math.ceil(Math.min(m0, m1) - 0.5),
    last = Math.ceil(Math.max(m0, m1) - 0.5);
  const slant = length(m1 - m0, c1 - c0) / Math.max(1e-6, Math.abs(m1 - m0));
  const pxPerCm = camera.focalPx / (camera.position[2] - a[2]);
  for (let major = first; major < last; major++) {
    const t = (major + 0.5 - m0) / (m1 - m0);
    const way = mix(wayA, wayB, t),
      z = mix(a[2], b[2], t);
    const width = strand.widthCm * pxPerCm * slant * (1 - 0.7 * way * way);
    const centre = mix(c0, c1, t),
      left = centre - width / 2,
      right = centre + width / 2;
    for (let minor = Math.floor(left); minor < right; minor++) {
      const covered = Math.min(right, minor + 1) - Math.max(left, minor);
      const column = steep ? minor : major,
        row = steep ? major : minor;
      if (
        column < 0 ||
        row < 0 ||
        column >= surface.widthPx ||
        row >= surface.heightPx ||
        covered <= 0
      )
        continue;
      const i = row * surface.widthPx + column;
      if (z < (surface.depth[i] ?? -Infinity) - DEPTH_SLACK_CM) continue;
      const alpha = Math.min(1, covered) * strand.opacity * (1 - (hidden?.[i] ?? 0)),
        keep = 1 - alpha;
      layer.rgb[3 * i] = (layer.rgb[3 * i] ?? 0) * keep + red * alpha;
      layer.rgb[3 * i + 1] = (layer.rgb[3 * i + 1] ?? 0) * keep + green * alpha;
      layer.rgb[3 * i + 2] = (layer.rgb[3 * i + 2] ?? 0) * keep + blue * alpha;
      layer.cover[i] = (layer.cover[i] ?? 0) * keep + alpha;
    }
  }
}
