import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import type { CellGrid } from './upright';

/** Hides the skin of the neck from the middle outwards, so many inter-eye distances about it. */
const MIDDLE = 0.4;
/** A toy is narrower than this, in inter-eye distances; a dress without sleeves, between both arms, is wider. */
const MOST_WIDTH = 1.7;

const { background, bodySkin, faceSkin, clothes, accessory } = PIXEL_CLASS;
const isSkin = (cell: number | undefined): boolean => cell === bodySkin || cell === faceSkin;
const isThing = (cell: number | undefined): boolean =>
  cell === clothes || cell === accessory || cell === background;

/**
 * 1 where something lies before the middle of the neck, with its skin on both sides in the same row: a
 * toy, a cup, which the segmenter may take for clothes. Clothes lie the other way round: a neckline is
 * open in the middle, and what closes it leaves no skin beside it.
 */
export function beforeNeck(cells: Uint8Array, grid: CellGrid, eyesToChin: number): Uint8Array {
  const found = new Uint8Array(cells.length);
  const top = Math.max(0, Math.ceil(grid.row(eyesToChin)));
  const [left, right] = [grid.column(-MIDDLE), grid.column(MIDDLE)];
  for (let row = top; row < CLASS_MAP_SIDE; row++) {
    const start = row * CLASS_MAP_SIDE;
    for (let at = start + 1; at < start + CLASS_MAP_SIDE; at++) {
      if (!isThing(cells[at]) || !isSkin(cells[at - 1])) continue;
      const first = at;
      while (at < start + CLASS_MAP_SIDE && isThing(cells[at])) at++;
      const isNarrow = at - first < MOST_WIDTH * grid.cellsPerUnit;
      const isInMiddle = first - start < right && at - start > left;
      const isEnclosed = at < start + CLASS_MAP_SIDE && isSkin(cells[at]);
      if (isNarrow && isInMiddle && isEnclosed) found.fill(1, first, at);
    }
  }
  return found;
}
