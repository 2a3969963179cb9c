import { blurMasked } from './blur';
import type { Camera } from './camera';
import { NECK_JOINT } from './camera';
import { scalpCover } from './hairline';
import { AMBIENT, LAMPS, traceVisibility, type Lamp } from './lighting';
import { clamp01, mix, smoothstep, valueNoise } from './noise';
import type { Scene } from './scene';
import type { LinearRgb, SkinTone } from './skin';
import { eyeballAlbedo, mixRgb, scaleRgb, skinAlbedo } from './skin';
import type { StrandLayer } from './strand-layer';
import type { SurfaceBuffer } from './surface-buffer';
import { MATERIALS } from './surface-buffer';
import { length } from './length';

/** Light scatters inside skin: how far, in centimetres, for red, green and blue. */
const SCATTER_CM: LinearRgb = [0.16, 0.07, 0.035];
const JACKET: LinearRgb = [0.016, 0.022, 0.042];
/** The wall behind the person, linear. */
export const BACKGROUND = 0.985;
/** Light from all sides reaches skin through skin, and so warmer. */
const AMBIENT_TINT: LinearRgb = [1.05, 1, 0.98];

/** Linear-light colour of every pixel of the surface, the strands' shade on it included, without the strands. */
export function shadeSurface(
  scene: Scene,
  camera: Camera,
  surface: SurfaceBuffer,
  hair: StrandLayer,
  tone: SkinTone,
  lamps: readonly Lamp[],
): Float32Array {
  const { widthPx, heightPx } = surface,
    pixels = widthPx * heightPx;
  const visibility = traceVisibility(scene, camera, surface);
  const shade = hairShade(camera, hair, widthPx, heightPx);
  const light = [0, 1, 2].map(() => new Float32Array(pixels));
  const albedo = new Float32Array(pixels * 3).fill(BACKGROUND),
    gloss = new Float32Array(pixels),
    skinMask = new Float32Array(pixels);
  const open = new Float64Array(1 + LAMPS.length);
  for (let i = 0; i < pixels; i++) {
    const material = MATERIALS[surface.material[i] ?? 0] ?? 'background';
    if (material === 'background') continue;
    const column = i % widthPx,
      row = (i - column) / widthPx,
      z = surface.depth[i] ?? 0;
    const scale = (camera.position[2] - z) / camera.focalPx;
    const world = [
      camera.position[0] + (column + 0.5 - camera.centrePx.x) * scale,
      camera.position[1] - (row + 0.5 - camera.centrePx.y) * scale,
      z,
    ] as const;
    const [x, y, hz] = toHead(scene, world);
    visibility.at(column, row, z, open);
    const n = surface.normal.subarray(3 * i, 3 * i + 3),
      nx = n[0] ?? 0,
      ny = n[1] ?? 0,
      nz = n[2] ?? 1;
    const isSkin =
      material === 'skin' || material === 'ear' || material === 'neck' || material === 'eye-socket';
    const wrap = isSkin ? [0.38, 0.24, 0.18] : [0.1, 0.1, 0.1];
    const sum = [0, 0, 0];
    let shine = 0;
    const ambient = AMBIENT * (open[0] ?? 1) ** (material === 'ear' ? 1.7 : 1.1);
    lamps.forEach((lamp, k) => {
      const facing = nx * lamp.direction[0] + ny * lamp.direction[1] + nz * lamp.direction[2];
      const reach = lamp.strength * (open[k + 1] ?? 1);
      wrap.forEach((w, c) => {
        sum[c] = (sum[c] ?? 0) + reach * clamp01((facing + w) / (1 + w));
      });
      const [ux, uy, uz] = [lamp.direction[0], lamp.direction[1], lamp.direction[2] + 1],
        h = length(ux, uy, uz);
      const half = Math.max(0, (nx * ux + ny * uy + nz * uz) / h);
      shine += reach * (material === 'eyeball' ? 0 : 0.6 * half ** 14 + 0.4 * half ** 60);
    });
    const shadow = 1 - 0.5 * (shade[i] ?? 0);
    for (let c = 0; c < 3; c++) {
      const value = (ambient * (isSkin ? (AMBIENT_TINT[c] ?? 1) : 1) + (sum[c] ?? 0)) * shadow;
      const channel = light[c];
      if (channel) channel[i] = value;
    }
    const fresnel = 0.35 + 0.65 * (1 - clamp01(nz)) ** 3;
    let rgb: LinearRgb;
    if (material === 'eyeball') {
      rgb = eyeballAlbedo(scene.head, x, y, hz);
      gloss[i] = catchlight(nx, ny, nz) * smoothstep(0, -0.12, scene.head.eyeOpening(x, y));
    } else if (isSkin) {
      const skin = skinAlbedo(scene.head, tone, x, y, hz);
      const cover = material === 'skin' ? scalpCover(x, y, hz) : 0;
      rgb = mixRgb(skin.rgb, [0.02, 0.014, 0.011], 0.93 * cover);
      if (material === 'ear') rgb = mixRgb(rgb, [rgb[0] * 1.02, rgb[1] * 0.84, rgb[2] * 0.8], 0.8);
      if (material === 'eye-socket') rgb = mixRgb(rgb, [0.42, 0.2, 0.16], 0.65);
      const grain = 0.55 + 0.9 * clamp01(0.5 + 0.5 * valueNoise(x * 14, y * 14, hz * 14));
      const oily = 1 + 0.5 * Math.exp(-((x / 2.2) ** 2)) * (hz > 3 ? 1 : 0);
      gloss[i] = shine * fresnel * (1 - cover) * mix(0.035 * grain * oily, 0.12, skin.lip);
      skinMask[i] = 1;
    } else {
      rgb = otherAlbedo(material, world);
      gloss[i] = shine * (material === 'teeth' || material === 'glasses' ? 0.12 : 0.006);
    }
    for (let c = 0; c < 3; c++) albedo[3 * i + c] = rgb[c] ?? 0;
  }
  const pxPerCm = camera.focalPx / camera.position[2];
  light.forEach((channel, c) =>
    blurMasked(channel, skinMask, widthPx, heightPx, (SCATTER_CM[c] ?? 0) * pxPerCm),
  );
  const result = new Float32Array(pixels * 3);
  for (let i = 0; i < pixels; i++) {
    const empty = (surface.material[i] ?? 0) === 0;
    for (let c = 0; c < 3; c++) {
      const diffuse = albedo[3 * i + c] ?? 0;
      result[3 * i + c] = empty ? diffuse : diffuse * (light[c]?.[i] ?? 0) + (gloss[i] ?? 0);
    }
  }
  return result;
}

// The cornea, rounder than the ball, mirrors the two lamps beside the pupil.
function catchlight(nx: number, ny: number, nz: number): number {
  const mirror = (lx: number, ly: number) =>
    smoothstep(0.045, 0.025, Math.max(Math.abs(nx / nz - lx), Math.abs(ny / nz - ly) * 0.8));
  return 0.85 * mirror(-0.125, 0.13) + 0.25 * mirror(0.125, 0.13);
}

function toHead(
  scene: Scene,
  [wx, wy, wz]: readonly [number, number, number],
): readonly [number, number, number] {
  const [a, b, c] = scene.rotation;
  const u = wx - NECK_JOINT[0],
    v = wy - NECK_JOINT[1],
    w = wz - NECK_JOINT[2];
  return [
    a[0] * u + b[0] * v + c[0] * w + NECK_JOINT[0],
    a[1] * u + b[1] * v + c[1] * w + NECK_JOINT[1],
    a[2] * u + b[2] * v + c[2] * w + NECK_JOINT[2],
  ];
}

function otherAlbedo(material: string, [x, y, z]: readonly [number, number, number]): LinearRgb {
  switch (material) {
    case 'teeth':
      return [0.62, 0.56, 0.46];
    case 'mouth':
      return [0.16, 0.045, 0.04];
    case 'glasses':
      return [0.012, 0.011, 0.011];
    case 'button':
      return [0.03, 0.034, 0.05];
    default: {
      const weave =
        1 + 0.12 * valueNoise(x * 14, y * 14, z * 14) + 0.1 * valueNoise(x * 2.2, y * 1.1, z * 2);
      const placket = Math.abs(Math.abs(x - 0.1) - 1.35) < 0.045 && y < -20.4 && z > 0 ? 0.55 : 1;
      return scaleRgb(JACKET, weave * placket * (material === 'collar' ? 1.25 : 1));
    }
  }
}

// Hair shades the skin below it: its coverage, blurred and moved a little down, 0..1.
function hairShade(
  camera: Camera,
  hair: StrandLayer,
  widthPx: number,
  heightPx: number,
): Float32Array {
  const step = 4,
    columns = Math.ceil(widthPx / step),
    rows = Math.ceil(heightPx / step);
  const small = new Float32Array(columns * rows),
    everywhere = new Float32Array(columns * rows).fill(1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      small[row * columns + column] = hair.cover[row * step * widthPx + column * step] ?? 0;
  }
  const pxPerCm = camera.focalPx / camera.position[2] / step;
  blurMasked(small, everywhere, columns, rows, 0.45 * pxPerCm);
  const down = Math.round(0.35 * pxPerCm),
    result = new Float32Array(widthPx * heightPx);
  for (let row = 0; row < heightPx; row++) {
    const source = Math.max(0, Math.floor(row / step) - down) * columns;
    for (let column = 0; column < widthPx; column++)
      result[row * widthPx + column] = small[source + Math.floor(column / step)] ?? 0;
  }
  return result;
}
