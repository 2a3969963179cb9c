import { distance, type Point } from '../geometry/point';
import type { Side } from '../measure/sides';
import { IRIS } from '../observation/landmarks';
import { spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import { pointInRaster, type HeadView } from './head-view';

/** The iris as the pixels show it, in pixels of the eye raster. */
export interface IrisInRaster {
  readonly centre: Point;
  readonly radiusPx: number;
  /** Sclera over iris: difference of their means, levels of 0 to 255. */
  readonly contrast: number;
}

/** How far from the mesh's iris it is looked for, and at which sizes, in radii of the mesh's iris. */
const REACH = { x: 0.55, y: 0.4 } as const;
const SIZES = [0.85, 0.95, 1.05] as const;
/** The ring of sclera around an iris, in radii of the iris; between disc and ring lies the limbus. */
const DISC = 0.95;
const RING = { from: 1.1, to: 1.55 } as const;
/** Fewer pixels of disc or ring than this share of the disc tell nothing. */
const LEAST_SEEN = { disc: 0.35, ring: 0.12 } as const;

/**
 * The disc between the lids that differs most from the ring around it. Null where none is darker
 * than its surroundings: shut, covered or out of focus.
 */
export function irisIn(view: HeadView, side: Side, lids: readonly Point[]): IrisInRaster | null {
  const mesh = pointInRaster(view, IRIS[side].centre);
  const edge = IRIS[side].ring.map((index) => pointInRaster(view, index));
  const radiusPx = edge.reduce((sum, point) => sum + distance(point, mesh), 0) / edge.length;
  const light = betweenLids(view.raster, lids);
  const start: IrisInRaster = { centre: mesh, radiusPx, contrast: 0 };
  const reach = { x: REACH.x * radiusPx, y: REACH.y * radiusPx };
  const coarse = around(light, start, reach, radiusPx / 5, [1]);
  const near = { x: radiusPx / 7, y: radiusPx / 7 };
  const fine = around(light, coarse, near, radiusPx / 14, SIZES);
  return fine.contrast > 0 ? fine : null;
}

/** The best disc on a grid around `from`, at these multiples of its radius; `from` if none is better. */
function around(
  light: LidLight,
  from: IrisInRaster,
  reach: Point,
  stepPx: number,
  sizes: readonly number[],
): IrisInRaster {
  let best = from;
  for (const size of sizes) {
    const radiusPx = size * from.radiusPx;
    for (let dy = -reach.y; dy <= reach.y + 1e-6; dy += stepPx) {
      for (let dx = -reach.x; dx <= reach.x + 1e-6; dx += stepPx) {
        const centre = { x: from.centre.x + dx, y: from.centre.y + dy };
        const contrast = contrastAt(light, centre, radiusPx);
        if (contrast !== null && contrast > best.contrast) best = { centre, radiusPx, contrast };
      }
    }
  }
  return best;
}

/** Brightness between the lids; -1 elsewhere. */
interface LidLight {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
}

function betweenLids(raster: Raster, outline: readonly Point[]): LidLight {
  const left = Math.max(0, Math.floor(Math.min(...outline.map((p) => p.x))));
  const top = Math.max(0, Math.floor(Math.min(...outline.map((p) => p.y))));
  const right = Math.min(raster.widthPx, Math.ceil(Math.max(...outline.map((p) => p.x))));
  const bottom = Math.min(raster.heightPx, Math.ceil(Math.max(...outline.map((p) => p.y))));
  const widthPx = Math.max(0, right - left);
  const heightPx = Math.max(0, bottom - top);
  const values = new Float32Array(widthPx * heightPx).fill(-1);
  const seen: number[] = [];
  spansOf(outline, raster, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      const k = (y * raster.widthPx + x) * 4;
      const value = ((raster.rgba[k] ?? 0) + (raster.rgba[k + 1] ?? 0)) / 2;
      values[(y - top) * widthPx + x - left] = value;
      seen.push(value);
    }
  });
  seen.sort((a, b) => a - b);
  const brightest = seen[Math.floor(0.8 * seen.length)] ?? 255;
  // Reflexes of lamps lie on the iris and are brighter than the white of the eye.
  for (let at = 0; at < values.length; at++) values[at] = Math.min(brightest, values[at] ?? -1);
  return { left, top, widthPx, heightPx, values };
}

function contrastAt(light: LidLight, centre: Point, radius: number): number | null {
  const cx = centre.x - light.left - 0.5;
  const cy = centre.y - light.top - 0.5;
  const reach = RING.to * radius;
  const [disc2, from2, to2] = [DISC, RING.from, RING.to].map((share) => (share * radius) ** 2);
  if (disc2 === undefined || from2 === undefined || to2 === undefined) return null;
  let [disc, discCount, ring, ringCount] = [0, 0, 0, 0];
  const bottom = Math.min(light.heightPx - 1, Math.floor(cy + radius));
  const right = Math.min(light.widthPx - 1, Math.floor(cx + reach));
  for (let y = Math.max(0, Math.ceil(cy - radius)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(cx - reach)); x <= right; x++) {
      const value = light.values[y * light.widthPx + x] ?? -1;
      if (value < 0) continue;
      const away2 = (x - cx) ** 2 + (y - cy) ** 2;
      if (away2 < disc2) {
        disc += value;
        discCount++;
      } else if (away2 > from2 && away2 < to2) {
        ring += value;
        ringCount++;
      }
    }
  }
  const whole = Math.PI * disc2;
  if (discCount < LEAST_SEEN.disc * whole || ringCount < LEAST_SEEN.ring * whole) return null;
  return ring / ringCount - disc / discCount;
}
