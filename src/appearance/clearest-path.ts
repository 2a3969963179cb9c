import type { Raster } from '../picture/raster';

/** Rows of a column, from the first to one beyond the last; empty where `to` is not below `from`. */
export type Band = (x: number) => { readonly from: number; readonly to: number };

/** Two bands, one above the other, and the columns from `left` to `right` in which they lie. */
export interface Crossing {
  readonly upper: Band;
  readonly lower: Band;
  readonly left: number;
  readonly right: number;
}

/** A line and the skin on both sides of it lie this far apart, for lines up to twice as wide. */
const STEPS_PX = [3, 5, 8] as const;
const REACH_PX = 8;
/** Contrast beyond this counts no more, so that a dark spot makes no line. */
const MOST = 0.3;
/** Darker surroundings than this (levels) make noise look like contrast. */
const DARKEST = 20;
/** Fewer rows than this of a band on a path tell nothing. */
const LEAST_ROWS = 4;

/**
 * Of all paths downwards through both bands (a column a row at the most, whatever lies between them
 * crossed freely) the one along the clearest line, dark or fair: the mean contrast in its weaker
 * band, 0 to 0.3.
 */
export function clearestPath(light: Float32Array, size: Raster, crossing: Crossing): number {
  const left = Math.max(REACH_PX, Math.round(crossing.left));
  const right = Math.min(size.widthPx - REACH_PX, Math.round(crossing.right));
  const columns = Array.from({ length: Math.max(0, right - left) }, (_, k) => {
    const [upper, lower] = [crossing.upper(left + k), crossing.lower(left + k)];
    return { upper, lower };
  });
  const top = Math.max(0, Math.floor(Math.min(...columns.map(({ upper }) => upper.from))));
  const bottom = Math.min(
    size.heightPx,
    Math.ceil(Math.max(...columns.map(({ lower }) => lower.to))),
  );
  const bands = new Uint8Array(columns.length * Math.max(0, bottom - top));
  columns.forEach(({ upper, lower }, k) => {
    for (let y = top; y < bottom; y++) {
      const at = (y - top) * columns.length + k;
      if (y >= upper.from && y < upper.to) bands[at] = UPPER;
      else if (y >= lower.from && y < lower.to) bands[at] = LOWER;
    }
  });
  const grid = { light, widthPx: size.widthPx, left, top, columns: columns.length, bands };
  return Math.max(follow(grid, 'dark'), follow(grid, 'fair'));
}

const UPPER = 1;
const LOWER = 2;

interface Grid {
  readonly light: Float32Array;
  readonly widthPx: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  /** Row by row: which band a pixel belongs to. */
  readonly bands: Uint8Array;
}

/** What the best path to each column has gathered in one band. */
class Gathered {
  readonly contrast: Float32Array;
  readonly rows: Float32Array;
  constructor(columns: number) {
    this.contrast = new Float32Array(columns);
    this.rows = new Float32Array(columns);
  }

  take(column: number, from: Gathered, origin: number, ridge: number | null): void {
    this.contrast[column] = (from.contrast[origin] ?? 0) + (ridge ?? 0);
    this.rows[column] = (from.rows[origin] ?? 0) + (ridge === null ? 0 : 1);
  }

  mean(column: number): number {
    const rows = this.rows[column] ?? 0;
    return rows < LEAST_ROWS ? 0 : (this.contrast[column] ?? 0) / rows;
  }
}

function follow(grid: Grid, tone: 'dark' | 'fair'): number {
  const { columns, bands } = grid;
  let [upper, lower] = [new Gathered(columns), new Gathered(columns)];
  let [nextUpper, nextLower] = [new Gathered(columns), new Gathered(columns)];
  const sum = (k: number): number => (upper.contrast[k] ?? 0) + (lower.contrast[k] ?? 0);
  for (let row = 0; row * columns < bands.length; row++) {
    for (let k = 0; k < columns; k++) {
      let from = k;
      if (k > 0 && sum(k - 1) > sum(from)) from = k - 1;
      if (k + 1 < columns && sum(k + 1) > sum(from)) from = k + 1;
      const band = bands[row * columns + k];
      const ridge = band === 0 ? null : ridgeAt(grid, k, row, tone);
      nextUpper.take(k, upper, from, band === UPPER ? ridge : null);
      nextLower.take(k, lower, from, band === LOWER ? ridge : null);
    }
    [upper, nextUpper, lower, nextLower] = [nextUpper, upper, nextLower, lower];
  }
  let best = 0;
  for (let k = 0; k < columns; k++) best = Math.max(best, Math.min(upper.mean(k), lower.mean(k)));
  return best;
}

/** Contrast of one pixel with both its neighbours at some distance, over their brightness. */
function ridgeAt(grid: Grid, column: number, row: number, tone: 'dark' | 'fair'): number {
  const { light } = grid;
  const at = (grid.top + row) * grid.widthPx + grid.left + column;
  const here = light[at] ?? 0;
  let most = 0;
  for (const step of STEPS_PX) {
    const left = light[at - step] ?? 0;
    const right = light[at + step] ?? 0;
    const lift = tone === 'dark' ? Math.min(left, right) - here : here - Math.max(left, right);
    most = Math.max(most, lift / Math.max(DARKEST, (left + right) / 2));
  }
  return Math.min(MOST, most);
}
