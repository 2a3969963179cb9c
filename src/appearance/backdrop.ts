import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { deltaE, linearToLab, type Lab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import type { HeadView } from './head-view';

/** What lies behind the head, inside the part of the picture that becomes the photo. */
export interface Backdrop {
  /** Share of the looked-at part that is background, 0 to 1. */
  readonly share: number;
  /** Median colour. */
  readonly colour: Lab;
  /** 95th percentile of the distance of 12 px blocks from the median colour, ΔE. */
  readonly spreadDeltaE: number;
  /** Mean Sobel gradient of luminance at half the raster's resolution, levels of 0 to 255. */
  readonly gradient: number;
}

/** Cells kept away from everything that is not background: hair edges are no background texture. */
const MARGIN_CELLS = 4;
/** Block side in cells of the class map (2.5 raster pixels each). */
const BLOCK_CELLS = 5;
/** The part that becomes the photo, with a little more above, as shares of the head square. */
const PHOTO = { halfWidth: 0.31, top: 0.06, bottom: 0.91 } as const;

/** Null when hardly any background can be seen. */
export function backdropOf(view: HeadView): Backdrop | null {
  const clear = clearBackground(view.classes.cells);
  const blocks = blockColours(view, clear);
  if (blocks.length < 12) return null;
  const colour: Lab = {
    l: median(blocks.map((block) => block.l)),
    a: median(blocks.map((block) => block.a)),
    b: median(blocks.map((block) => block.b)),
  };
  const distances = blocks.map((block) => deltaE(block, colour)).sort((p, q) => p - q);
  let cells = 0;
  for (const cell of clear) cells += cell;
  return {
    share: cells / (2 * PHOTO.halfWidth * (PHOTO.bottom - PHOTO.top) * CLASS_MAP_SIDE ** 2),
    colour,
    spreadDeltaE: distances[Math.floor(distances.length * 0.95)] ?? 0,
    gradient: meanGradient(view, clear),
  };
}

/** 1 for each cell of background that has nothing else within the margin. */
function clearBackground(cells: Uint8Array): Uint8Array {
  const side = CLASS_MAP_SIDE;
  const rows = new Uint8Array(cells.length);
  const clear = new Uint8Array(cells.length);
  const allBackground = (from: Uint8Array, at: number, step: number, wanted: number): boolean => {
    for (let k = -MARGIN_CELLS; k <= MARGIN_CELLS; k++) {
      if (from[at + k * step] !== wanted) return false;
    }
    return true;
  };
  const firstX = Math.floor(side * (0.5 - PHOTO.halfWidth));
  for (let y = 0; y < side; y++) {
    for (let x = MARGIN_CELLS; x < side - MARGIN_CELLS; x++) {
      const at = y * side + x;
      rows[at] = allBackground(cells, at, 1, PIXEL_CLASS.background) ? 1 : 0;
    }
  }
  for (let y = Math.floor(side * PHOTO.top); y < side * PHOTO.bottom; y++) {
    for (let x = firstX; x < side - firstX; x++) {
      const at = y * side + x;
      clear[at] = allBackground(rows, at, side, 1) ? 1 : 0;
    }
  }
  return clear;
}

function blockColours(view: HeadView, clear: Uint8Array): Lab[] {
  const { raster } = view;
  const cellPx = raster.widthPx / CLASS_MAP_SIDE;
  const blocks: Lab[] = [];
  for (let row = 0; row + BLOCK_CELLS <= CLASS_MAP_SIDE; row += BLOCK_CELLS) {
    for (let column = 0; column + BLOCK_CELLS <= CLASS_MAP_SIDE; column += BLOCK_CELLS) {
      if (!blockIsClear(clear, row, column)) continue;
      let [r, g, b, n] = [0, 0, 0, 0];
      for (let y = Math.ceil(row * cellPx); y < (row + BLOCK_CELLS) * cellPx; y++) {
        for (let x = Math.ceil(column * cellPx); x < (column + BLOCK_CELLS) * cellPx; x++) {
          const k = (y * raster.widthPx + x) * 4;
          r += toLinear(raster.rgba[k] ?? 0);
          g += toLinear(raster.rgba[k + 1] ?? 0);
          b += toLinear(raster.rgba[k + 2] ?? 0);
          n += 255;
        }
      }
      blocks.push(linearToLab(r / n, g / n, b / n));
    }
  }
  return blocks;
}

function blockIsClear(clear: Uint8Array, row: number, column: number): boolean {
  for (let y = row; y < row + BLOCK_CELLS; y++) {
    for (let x = column; x < column + BLOCK_CELLS; x++) {
      if (clear[y * CLASS_MAP_SIDE + x] !== 1) return false;
    }
  }
  return true;
}

/** At half resolution, so that sensor noise weighs little and edges of objects weigh fully. */
function meanGradient(view: HeadView, clear: Uint8Array): number {
  const { raster } = view;
  const side = Math.floor(raster.widthPx / 2);
  const half = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) half[y * side + x] = quadLuma(view, 2 * x, 2 * y);
  }
  const cell = CLASS_MAP_SIDE / side;
  let sum = 0;
  let count = 0;
  const at = (x: number, y: number): number => half[y * side + x] ?? 0;
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      if (clear[Math.floor(y * cell) * CLASS_MAP_SIDE + Math.floor(x * cell)] !== 1) continue;
      const right = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1);
      const left = at(x - 1, y - 1) + 2 * at(x - 1, y) + at(x - 1, y + 1);
      const below = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1);
      const above = at(x - 1, y - 1) + 2 * at(x, y - 1) + at(x + 1, y - 1);
      sum += Math.hypot(right - left, below - above);
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

function quadLuma(view: HeadView, x: number, y: number): number {
  const { rgba, widthPx } = view.raster;
  let sum = 0;
  for (const k of [
    y * widthPx + x,
    y * widthPx + x + 1,
    (y + 1) * widthPx + x,
    (y + 1) * widthPx + x + 1,
  ]) {
    sum +=
      0.2126 * (rgba[k * 4] ?? 0) +
      0.7152 * (rgba[k * 4 + 1] ?? 0) +
      0.0722 * (rgba[k * 4 + 2] ?? 0);
  }
  return sum / 4;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
