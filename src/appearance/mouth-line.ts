import { distance, midpoint, type Point } from '../geometry/point';
import { toLinear } from '../picture/luminance';
import type { Raster } from '../picture/raster';
import { eyeDistancePx, pointInRaster, type HeadView } from './head-view';
import { percentile } from './median';

/** The inner lips from the person's right corner of the mouth to the left one, upper and lower. */
const INNER_LIPS = [
  ...([
    [78, 78],
    [191, 95],
    [80, 88],
    [81, 178],
    [82, 87],
    [13, 14],
  ] as const),
  ...([
    [312, 317],
    [311, 402],
    [310, 318],
    [415, 324],
    [308, 308],
  ] as const),
] as const;

/** Looked at between each two pairs of landmarks. */
const PLACES = 3;
/** How far the mesh may miss the line, and what counts as the lips beside it; in inter-eye distances. */
const MISS = 0.07;
const LIP = 0.13;
/** To both sides of a place, in inter-eye distances: less than the width of a lock or a crack. */
const HALF_WIDTH = 0.02;
/** Of the lip's pixels, the one that most are darker than: the lip, not its own folds. */
const LIT = 0.75;
/** The part of the line that may be hidden or washed out by a glint. */
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
  const lips = INNER_LIPS.map(([upper, lower]) => {
    const [top, bottom] = [pointInRaster(view, upper), pointInRaster(view, lower)];
    return { middle: midpoint(top, bottom), gapPx: distance(top, bottom) };
  });
  const [right, left] = [
    pointInRaster(view, INNER_LIPS[0][0]),
    pointInRaster(view, INNER_LIPS[10][0]),
  ];
  const width = distance(right, left);
  if (width === 0) return null;
  const along = { x: (left.x - right.x) / width, y: (left.y - right.y) / width };
  const depths: number[] = [];
  for (const [at, from] of lips.slice(0, -1).entries()) {
    const to = lips[at + 1] ?? from;
    for (let k = 0; k < PLACES; k++) {
      const t = (k + 0.5) / PLACES;
      const middle = between(from.middle, to.middle, t);
      const gapPx = (1 - t) * from.gapPx + t * to.gapPx;
      const light = lightAcross(view.raster, middle, along, unit, gapPx);
      if (light === null) return null;
      depths.push(deepest(light, unit, gapPx));
    }
  }
  return percentile(depths, FAINTEST);
}

const between = (a: Point, b: Point, t: number): Point => ({
  x: (1 - t) * a.x + t * b.x,
  y: (1 - t) * a.y + t * b.y,
});

/** Mean luminances of a short row along the mouth, from above the upper lip to below the lower one. */
function lightAcross(
  { rgba, widthPx, heightPx }: Raster,
  middle: Point,
  along: Point,
  unit: number,
  gapPx: number,
): readonly number[] | null {
  const reach = Math.round(gapPx / 2 + (MISS + LIP) * unit);
  const half = Math.max(1, Math.round(HALF_WIDTH * unit));
  const light: number[] = [];
  for (let down = -reach; down <= reach; down++) {
    let sum = 0;
    for (let aside = -half; aside <= half; aside++) {
      const x = Math.round(middle.x + aside * along.x - down * along.y);
      const y = Math.round(middle.y + aside * along.y + down * along.x);
      if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return null;
      const k = 4 * (y * widthPx + x);
      sum +=
        0.2126 * toLinear(rgba[k] ?? 0) +
        0.7152 * toLinear(rgba[k + 1] ?? 0) +
        0.0722 * toLinear(rgba[k + 2] ?? 0);
    }
    light.push(sum / (2 * half + 1) / 255);
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
