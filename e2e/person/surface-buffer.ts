import type { BodyMaterial } from './body';
import type { Camera } from './camera';
import type { Material } from './head';
import type { Scene } from './scene';
import { length } from './length';

/** What each pixel sees, row by row. */
export interface SurfaceBuffer {
  readonly widthPx: number;
  readonly heightPx: number;
  /** World z of the surface, centimetres; -Infinity for the background. */
  readonly depth: Float32Array;
  /** Unit normals, three numbers a pixel. */
  readonly normal: Float32Array;
  /** Index into MATERIALS; 0 for the background. */
  readonly material: Uint8Array;
}

export const MATERIALS: readonly ('background' | Material | BodyMaterial)[] = [
  'background',
  'skin',
  'ear',
  'eyeball',
  'eye-socket',
  'mouth',
  'teeth',
  'neck',
  'jacket',
  'collar',
  'button',
  'glasses',
];

const NEAR_Z = 12;
const FAR_Z = -16;
const COARSE = 8;

/** Marches one ray a pixel through the scene; a coarse pass first finds where each may start. */
export function marchScene(
  scene: Scene,
  camera: Camera,
  widthPx: number,
  heightPx: number,
): SurfaceBuffer {
  const coarseWidth = Math.ceil(widthPx / COARSE) + 1,
    coarseHeight = Math.ceil(heightPx / COARSE) + 1;
  const start = new Float32Array(coarseWidth * coarseHeight);
  const blockCm = (COARSE * 1.5 * (camera.position[2] - FAR_Z)) / camera.focalPx;
  for (let row = 0; row < coarseHeight; row++) {
    for (let column = 0; column < coarseWidth; column++) {
      start[row * coarseWidth + column] = marchRay(
        scene,
        camera,
        column * COARSE,
        row * COARSE,
        NEAR_Z,
        blockCm * 0.5,
      );
    }
  }
  const depth = new Float32Array(widthPx * heightPx).fill(-Infinity);
  const normal = new Float32Array(widthPx * heightPx * 3);
  const material = new Uint8Array(widthPx * heightPx);
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      const i = Math.floor(row / COARSE) * coarseWidth + Math.floor(column / COARSE);
      const nearest = Math.max(
        start[i] ?? 0,
        start[i + 1] ?? 0,
        start[i + coarseWidth] ?? 0,
        start[i + coarseWidth + 1] ?? 0,
      );
      if (nearest < FAR_Z) continue;
      const z = marchRay(scene, camera, column + 0.5, row + 0.5, nearest + 0.01, 0.004);
      if (z < FAR_Z) continue;
      const at = row * widthPx + column;
      const scale = (camera.position[2] - z) / camera.focalPx;
      const x = camera.position[0] + (column + 0.5 - camera.centrePx.x) * scale;
      const y = camera.position[1] - (row + 0.5 - camera.centrePx.y) * scale;
      depth[at] = z;
      material[at] = MATERIALS.indexOf(scene.materialAt(x, y, z));
      writeNormal(scene, x, y, z, normal, at * 3);
    }
  }
  return { widthPx, heightPx, depth, normal, material };
}

// The world z at which the ray comes within `hit` of the scene, or one beyond FAR_Z.
function marchRay(
  scene: Scene,
  camera: Camera,
  px: number,
  py: number,
  fromZ: number,
  hit: number,
): number {
  const dx = (px - camera.centrePx.x) / camera.focalPx,
    dy = -(py - camera.centrePx.y) / camera.focalPx;
  const stretch = Math.sqrt(1 + dx * dx + dy * dy);
  let z = fromZ;
  for (let step = 0; step < 160 && z >= FAR_Z; step++) {
    const t = camera.position[2] - z;
    const distance = scene.distance(camera.position[0] + dx * t, camera.position[1] + dy * t, z);
    if (distance < hit) return z;
    z -= Math.max(distance, hit * 0.5) / stretch;
  }
  return z;
}

const NORMAL_STEP = 0.025;

function writeNormal(
  scene: Scene,
  x: number,
  y: number,
  z: number,
  target: Float32Array,
  at: number,
): void {
  // Four corners of a tetrahedron are enough for a gradient.
  const e = NORMAL_STEP;
  const a = scene.distance(x + e, y - e, z - e),
    b = scene.distance(x - e, y - e, z + e);
  const c = scene.distance(x - e, y + e, z - e),
    d = scene.distance(x + e, y + e, z + e);
  const nx = a - b - c + d,
    ny = -a - b + c + d,
    nz = -a + b - c + d;
  const norm = length(nx, ny, nz) || 1;
  target[at] = nx / norm;
  target[at + 1] = ny / norm;
  target[at + 2] = nz / norm;
}
