import { distance, midpoint, type Point } from '../geometry/point';
import { OUTLINE } from '../observation/landmarks';
import { linearLuminanceAt } from '../picture/luminance';
import type { Raster } from '../picture/raster';
import { eyeDistancePx, pointInRaster, type HeadView } from './head-view';
import { percentile } from './median';

/** From the person's right corner of the mouth to the left one, both corners in both. */
const UPPER_LIP = OUTLINE.innerLips.slice(0, 11);
const LOWER_LIP = [OUTLINE.innerLips[0], ...OUTLINE.innerLips.slice(10).toReversed()];

/** Looked at between each two pairs of landmarks. */
const PLACES = 3;
/** How far the mesh may miss the line, and what counts as the lips beside it; in inter-eye distances. */
const MISS = 0.07;
const LIP = 0.13;
/** Looked at to both sides of a place, in inter-eye distances. */
const HALF_WIDTH = 0.02;
/** The rank of brightness that stands for a lip: folds and glints are below and above. */
const LIT = 0.75;
/** The part of the line that a glint may wash out. */
const FAINTEST = 0.2;
/** Added to every luminance: where there is next to no light, noise is no line. */
const FLOOR = 0.004;

/**
 * How much darker the line where the lips meet is than the lips above and below it: ln of luminances,
 * at its faintest fifth. It lies in shade on every mouth, of every skin, open or closed; a dummy, a mask
 * or a finger of the colour of the skin hides it. Null where the mouth is not wholly in the raster.
 */
export function mouthLineLog(view: HeadView): number | null {
  const unit = eyeDistancePx(view);
  const lips = UPPER_LIP.map((upper, at) => {
    const top = pointInRaster(view, upper);
    const bottom = pointInRaster(view, LOWER_LIP[at] ?? upper);
    return { middle: midpoint(top, bottom), gapPx: distance(top, bottom) };
  });
  const depths: number[] = [];
  for (const [at, from] of lips.slice(0, -1).entries()) {
    const to = lips[at + 1] ?? from;
    for (let k = 0; k < PLACES; k++) {
      const t = (k + 0.5) / PLACES;
      const gapPx = (1 - t) * from.gapPx + t * to.gapPx;
      const middle = {
        x: (1 - t) * from.middle.x + t * to.middle.x,
        y: (1 - t) * from.middle.y + t * to.middle.y,
      };
      const light = lightDown(view.raster, middle, unit, gapPx);
      if (light === null) return null;
      depths.push(deepest(light, unit, gapPx));
    }
  }
  return percentile(depths, FAINTEST);
}

/** Mean luminances of short rows, from above the upper lip to below the lower one. */
function lightDown(
  { rgba, widthPx, heightPx }: Raster,
  middle: Point,
  unit: number,
  gapPx: number,
): readonly number[] | null {
  const reach = Math.round(gapPx / 2 + (MISS + LIP) * unit);
  const half = Math.max(1, Math.round(HALF_WIDTH * unit));
  const [left, right] = [Math.round(middle.x) - half, Math.round(middle.x) + half];
  const [top, bottom] = [Math.round(middle.y) - reach, Math.round(middle.y) + reach];
  if (left < 0 || top < 0 || right >= widthPx || bottom >= heightPx) return null;
  const light: number[] = [];
  for (let y = top; y <= bottom; y++) {
    let sum = 0;
    for (let k = 4 * (y * widthPx + left); k <= 4 * (y * widthPx + right); k += 4) {
      sum += linearLuminanceAt(rgba, k);
    }
    light.push(sum / (right - left + 1) / 255);
  }
  return light;
}

/** The depth of the deepest place between the lips: below the upper one, above the lower one. */
function deepest(light: readonly number[], unit: number, gapPx: number): number {
  const lip = Math.round(LIP * unit);
  const middle = (light.length - 1) / 2;
  const [upper, lower] = [middle - Math.round(gapPx / 2), middle + Math.round(gapPx / 2)];
  let depth = 0;
  for (let at = lip; at < light.length - lip; at++) {
    const [top, bottom] = [Math.min(at, upper), Math.max(at, lower) + 1];
    const above = percentile(light.slice(top - lip, top), LIT);
    const below = percentile(light.slice(bottom, bottom + lip), LIT);
    const here = light[at] ?? 0;
    depth = Math.max(depth, Math.log((Math.min(above, below) + FLOOR) / (here + FLOOR)));
  }
  return depth;
}
