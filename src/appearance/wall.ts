import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { linearToLab, type Lab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import { HEAD_RASTER_PX, type HeadView } from './head-view';

/** The head square is looked at in 46 × 46 blocks of 16 × 16 raster pixels (7 to an eye distance). */
export const WALL_SIDE = 46;
const QUAD_PX = 4;
const QUADS = HEAD_RASTER_PX / QUAD_PX;
const BLOCK_QUADS = QUADS / WALL_SIDE;

/**
 * Cells kept away from what is not background: single hairs stand out of the hair that the class map
 * follows, more than threads out of clothes; the picture's edge is drawn too far by half a cell.
 */
const MARGIN_CELLS = { hair: 7, body: 4, outside: 1 } as const;

/** A block with nothing in it but background. */
export interface WallBlock {
  readonly column: number;
  readonly row: number;
  readonly lab: Lab;
  /** Linear luminance, 0 to 1. */
  readonly luminance: number;
  /** Mean step of luminance between means of 4 × 4 px, in levels of 0 to 255: noise weighs little. */
  readonly texture: number;
}

export function wallBlocks(view: HeadView): WallBlock[] {
  const quads = quadsOf(view, clearQuads(view.classes.cells));
  const blocks: WallBlock[] = [];
  for (let row = 0; row < WALL_SIDE; row++) {
    for (let column = 0; column < WALL_SIDE; column++) {
      const block = blockAt(quads, column, row);
      if (block !== null) blocks.push(block);
    }
  }
  return blocks;
}

/** Means of 4 × 4 raster pixels; `clear` is 1 where they are background far from anything else. */
interface Quads {
  readonly clear: Uint8Array;
  /** Linear red, green, blue, 0 to 255. */
  readonly linear: Float32Array;
  /** sRGB values weighted as they stand, 0 to 255. */
  readonly luma: Float32Array;
}

function clearQuads(cells: Uint8Array): Uint8Array {
  const taken = new Uint8Array(cells.length);
  mark(taken, cells, isHair, MARGIN_CELLS.hair);
  mark(taken, cells, isBody, MARGIN_CELLS.body);
  mark(taken, cells, isOutside, MARGIN_CELLS.outside);
  const clear = new Uint8Array(QUADS * QUADS);
  const cellOf = Uint8Array.from({ length: QUADS }, (_, quad) =>
    Math.floor(((quad + 0.5) * CLASS_MAP_SIDE) / QUADS),
  );
  for (let y = 0; y < QUADS; y++) {
    const row = (cellOf[y] ?? 0) * CLASS_MAP_SIDE;
    for (let x = 0; x < QUADS; x++) {
      if (taken[row + (cellOf[x] ?? 0)] === 0) clear[y * QUADS + x] = 1;
    }
  }
  return clear;
}

const isHair = (is: number): boolean => is === PIXEL_CLASS.hair;
const isOutside = (is: number): boolean => is === PIXEL_CLASS.outside;
const isBody = (is: number): boolean =>
  is !== PIXEL_CLASS.background && is !== PIXEL_CLASS.outside && is !== PIXEL_CLASS.hair;

/** Marks each cell that has a wanted one within `reach` cells in both directions. */
function mark(
  taken: Uint8Array,
  cells: Uint8Array,
  wanted: (is: number) => boolean,
  reach: number,
): void {
  const side = CLASS_MAP_SIDE;
  const rows = new Uint8Array(cells.length);
  for (let y = 0; y < side; y++) {
    let from = y * side;
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      if (!wanted(cells[at] ?? 0)) continue;
      const until = Math.min(at + reach, (y + 1) * side - 1);
      from = Math.max(from, at - reach);
      while (from <= until) rows[from++] = 1;
    }
  }
  for (let x = 0; x < side; x++) {
    let from = 0;
    for (let y = 0; y < side; y++) {
      if (rows[y * side + x] !== 1) continue;
      const until = Math.min(y + reach, side - 1);
      from = Math.max(from, y - reach);
      while (from <= until) taken[side * from++ + x] = 1;
    }
  }
}

function quadsOf({ raster: { rgba, widthPx } }: HeadView, clear: Uint8Array): Quads {
  const linear = new Float32Array(clear.length * 3);
  const luma = new Float32Array(clear.length);
  const pixels = QUAD_PX * QUAD_PX;
  for (let at = 0; at < clear.length; at++) {
    if (clear[at] !== 1) continue;
    let red = 0;
    let green = 0;
    let blue = 0;
    let sum = 0;
    const corner = Math.floor(at / QUADS) * QUAD_PX * widthPx + (at % QUADS) * QUAD_PX;
    for (let y = 0; y < QUAD_PX; y++) {
      const row = 4 * (corner + y * widthPx);
      for (let k = row; k < row + 4 * QUAD_PX; k += 4) {
        const r = rgba[k] ?? 0;
        const g = rgba[k + 1] ?? 0;
        const b = rgba[k + 2] ?? 0;
        red += toLinear(r);
        green += toLinear(g);
        blue += toLinear(b);
        sum += 0.2126 * r + 0.7152 * g + 0.0722 * b;
      }
    }
    linear[3 * at] = red / pixels;
    linear[3 * at + 1] = green / pixels;
    linear[3 * at + 2] = blue / pixels;
    luma[at] = sum / pixels;
  }
  return { clear, linear, luma };
}

function blockAt({ clear, linear, luma }: Quads, column: number, row: number): WallBlock | null {
  let red = 0;
  let green = 0;
  let blue = 0;
  let steps = 0;
  let counted = 0;
  for (let y = row * BLOCK_QUADS; y < (row + 1) * BLOCK_QUADS; y++) {
    for (let x = column * BLOCK_QUADS; x < (column + 1) * BLOCK_QUADS; x++) {
      const at = y * QUADS + x;
      if (clear[at] !== 1) return null;
      red += linear[3 * at] ?? 0;
      green += linear[3 * at + 1] ?? 0;
      blue += linear[3 * at + 2] ?? 0;
      if (x === 0 || y === 0 || x === QUADS - 1 || y === QUADS - 1) continue;
      if (clear[at - 1] !== 1 || clear[at + 1] !== 1) continue;
      if (clear[at - QUADS] !== 1 || clear[at + QUADS] !== 1) continue;
      const dx = (luma[at + 1] ?? 0) - (luma[at - 1] ?? 0);
      const dy = (luma[at + QUADS] ?? 0) - (luma[at - QUADS] ?? 0);
      steps += Math.hypot(dx, dy) / 2;
      counted++;
    }
  }
  const all = 255 * BLOCK_QUADS * BLOCK_QUADS;
  const [r, g, b] = [red / all, green / all, blue / all];
  return {
    ...{ column, row, lab: linearToLab(r, g, b) },
    luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b,
    texture: counted === 0 ? 0 : steps / counted,
  };
}
