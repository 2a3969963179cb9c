import type { Camera } from './camera';
import type { Scene } from './scene';
import type { SurfaceBuffer } from './surface-buffer';

/** A soft lamp: unit direction towards it, and its strength. */
export interface Lamp {
  readonly direction: readonly [number, number, number];
  readonly strength: number;
}

const unit = (x: number, y: number, z: number): readonly [number, number, number] => {
  const norm = Math.hypot(x, y, z);
  return [x / norm, y / norm, z / norm];
};

/** Two soft boxes at 45 degrees and one large, weak light over the camera, as in a photo room. */
export const LAMPS: readonly Lamp[] = [
  { direction: unit(-0.8, 0.5, 0.75), strength: 0.42 },
  { direction: unit(0.8, 0.5, 0.75), strength: 0.36 },
  { direction: unit(0, 0.4, 1), strength: 0.36 },
];
export const AMBIENT = 0.27;

/** Other strengths of the same lamps: from the picture's left, from its right, from over the camera. */
export type LampStrengths = readonly [left: number, right: number, over: number];

export const lampsOf = (strengths: LampStrengths | undefined): readonly Lamp[] =>
  LAMPS.map((lamp, k) => ({ ...lamp, strength: strengths?.[k] ?? lamp.strength }));

/** How open each point is to the surroundings and to each lamp, 0..1, on a grid coarser than the picture. */
interface Visibility {
  /** For a pixel: ambient first, then one number a lamp. */
  readonly at: (column: number, row: number, depth: number, target: Float64Array) => void;
}

const STEP = 4;
const CHANNELS = 1 + LAMPS.length;

export function traceVisibility(scene: Scene, camera: Camera, surface: SurfaceBuffer): Visibility {
  const columns = Math.ceil(surface.widthPx / STEP),
    rows = Math.ceil(surface.heightPx / STEP);
  const values = new Float32Array(columns * rows * CHANNELS);
  const depths = new Float32Array(columns * rows).fill(-Infinity);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const px = Math.min(surface.widthPx - 1, column * STEP + 2),
        py = Math.min(surface.heightPx - 1, row * STEP + 2);
      const i = py * surface.widthPx + px,
        z = surface.depth[i] ?? -Infinity;
      if (z === -Infinity) continue;
      const at = row * columns + column;
      depths[at] = z;
      const scale = (camera.position[2] - z) / camera.focalPx;
      const x = camera.position[0] + (px + 0.5 - camera.centrePx.x) * scale;
      const y = camera.position[1] - (py + 0.5 - camera.centrePx.y) * scale;
      const n = surface.normal.subarray(i * 3, i * 3 + 3);
      const [nx, ny, nz] = [n[0] ?? 0, n[1] ?? 0, n[2] ?? 1];
      values[at * CHANNELS] = ambientOpenness(scene, x, y, z, nx, ny, nz);
      LAMPS.forEach((lamp, k) => {
        values[at * CHANNELS + 1 + k] = lampOpenness(
          scene,
          x + nx * 0.08,
          y + ny * 0.08,
          z + nz * 0.08,
          lamp,
        );
      });
    }
  }
  return {
    at: (column, row, depth, target) => {
      const u = (column - 1.5) / STEP,
        v = (row - 1.5) / STEP;
      const c0 = Math.floor(u),
        r0 = Math.floor(v);
      target.fill(0);
      let total = 0;
      for (let dr = 0; dr < 2; dr++) {
        for (let dc = 0; dc < 2; dc++) {
          const c = Math.min(columns - 1, Math.max(0, c0 + dc)),
            r = Math.min(rows - 1, Math.max(0, r0 + dr));
          const at = r * columns + c,
            gap = Math.abs((depths[at] ?? -Infinity) - depth);
          // A sample across an edge of the surface says little about this side of it.
          const weight =
            ((1 - Math.abs(u - c0 - dc) + 1e-3) * (1 - Math.abs(v - r0 - dr) + 1e-3)) /
            (1e-3 + Math.min(50, gap) ** 2 + 0.05);
          total += weight;
          for (let k = 0; k < CHANNELS; k++)
            target[k] = (target[k] ?? 0) + weight * (values[at * CHANNELS + k] ?? 0);
        }
      }
      for (let k = 0; k < CHANNELS; k++) target[k] = (target[k] ?? 0) / total;
    },
  };
}

function ambientOpenness(
  scene: Scene,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  let blocked = 0,
    weight = 1;
  for (const reach of [0.12, 0.3, 0.7, 1.5, 3]) {
    const d = scene.distance(x + nx * reach, y + ny * reach, z + nz * reach);
    blocked += (weight * Math.max(0, reach * 0.75 - d)) / reach;
    weight *= 0.8;
  }
  return Math.max(0.12, 1 - 0.55 * blocked) * (0.8 + 0.2 * ny);
}

// March towards the lamp and remember the narrowest miss: the wider the lamp, the softer the shadow.
const LAMP_SHARPNESS = 3.2;

function lampOpenness(scene: Scene, x: number, y: number, z: number, lamp: Lamp): number {
  let open = 1,
    t = 0.12;
  const [lx, ly, lz] = lamp.direction;
  for (let step = 0; step < 14 && t < 12; step++) {
    const d = scene.distance(x + lx * t, y + ly * t, z + lz * t);
    open = Math.min(open, 0.5 + (0.5 * LAMP_SHARPNESS * d) / t);
    if (open <= 0) return 0;
    t += Math.max(0.1, d * 0.9 + 0.04 * t);
  }
  return Math.max(0, open * open * (3 - 2 * open));
}
