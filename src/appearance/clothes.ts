import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { deltaE, linearToLab, type Lab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import type { HeadView } from './head-view';
import { percentile } from './median';

/** How well the clothes stand out of the wall beside them. */
export interface ClothesContrast {
  /**
   * Distance of colours a little inside and a little outside of the edge, ΔE: median along it. Where long
   * hair hangs between them, of all that is seen of the clothes from the middle colour of the wall.
   */
  readonly deltaE: number;
}

/** Cells from the edge at which both sides are looked at: the edge itself is blurred and shaded. */
const AWAY_CELLS = 5;
/** Half side of the patch that is averaged, in cells. */
const PATCH_CELLS = 2;
/** Least number of places along the edge, or anywhere. */
const LEAST_PLACES = 12;
/** Where clothes and wall do not meet, every so many cells one place is looked at. */
const STRIDE_CELLS = 6;

/** Null where clothes or background are hardly seen. */
export function clothesContrastOf(view: HeadView): ClothesContrast | null {
  const distances = distancesAtEdge(view);
  const known = distances.length < LEAST_PLACES ? distancesApart(view) : distances;
  return known === null ? null : { deltaE: percentile(known, 0.5) };
}

function distancesAtEdge(view: HeadView): readonly number[] {
  const { cells } = view.classes;
  const distances: number[] = [];
  const is = (x: number, y: number) => cells[y * CLASS_MAP_SIDE + x];
  const reach = AWAY_CELLS + PATCH_CELLS;
  for (let y = reach; y < CLASS_MAP_SIDE - reach; y += 2) {
    for (let x = reach; x < CLASS_MAP_SIDE - reach; x += 2) {
      if (is(x, y) !== PIXEL_CLASS.clothes) continue;
      for (const [dx, dy] of OUTWARD) {
        if (is(x + dx, y + dy) !== PIXEL_CLASS.background) continue;
        const clothes = patchAt(view, x - AWAY_CELLS * dx, y - AWAY_CELLS * dy, 'clothes');
        const wall = patchAt(view, x + AWAY_CELLS * dx, y + AWAY_CELLS * dy, 'background');
        if (clothes !== null && wall !== null) distances.push(deltaE(clothes, wall));
      }
    }
  }
  return distances;
}

function distancesApart(view: HeadView): readonly number[] | null {
  const [clothes, wall] = [placesOf(view, 'clothes'), placesOf(view, 'background')];
  if (Math.min(clothes.length, wall.length) < LEAST_PLACES) return null;
  const middle = (part: keyof Lab): number =>
    percentile(
      wall.map((colour) => colour[part]),
      0.5,
    );
  const wallColour = { l: middle('l'), a: middle('a'), b: middle('b') };
  return clothes.map((colour) => deltaE(colour, wallColour));
}

/** Colours from all over one class. */
function placesOf(view: HeadView, wanted: 'clothes' | 'background'): readonly Lab[] {
  const places: Lab[] = [];
  const end = CLASS_MAP_SIDE - PATCH_CELLS;
  for (let row = PATCH_CELLS; row < end; row += STRIDE_CELLS) {
    for (let column = PATCH_CELLS; column < end; column += STRIDE_CELLS) {
      const colour = patchAt(view, column, row, wanted);
      if (colour !== null) places.push(colour);
    }
  }
  return places;
}

/** Up and to both sides: below the clothes there is no wall. */
const OUTWARD = [
  [0, -1],
  [-1, 0],
  [1, 0],
] as const;

/** Mean colour of a patch that is all of one class; null where it is not. */
function patchAt(
  { raster, classes }: HeadView,
  column: number,
  row: number,
  wanted: 'clothes' | 'background',
): Lab | null {
  const cellPx = raster.widthPx / CLASS_MAP_SIDE;
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let y = row - PATCH_CELLS; y <= row + PATCH_CELLS; y++) {
    for (let x = column - PATCH_CELLS; x <= column + PATCH_CELLS; x++) {
      if (classes.cells[y * CLASS_MAP_SIDE + x] !== PIXEL_CLASS[wanted]) return null;
      const k =
        4 * (Math.floor((y + 0.5) * cellPx) * raster.widthPx + Math.floor((x + 0.5) * cellPx));
      red += toLinear(raster.rgba[k] ?? 0);
      green += toLinear(raster.rgba[k + 1] ?? 0);
      blue += toLinear(raster.rgba[k + 2] ?? 0);
      count += 255;
    }
  }
  return linearToLab(red / count, green / count, blue / count);
}
