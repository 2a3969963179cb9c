import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { cellRuns } from './cell-patches';
import type { CellGrid } from './upright';

/** Widest toy that is held up, in inter-eye distances: a scarf and a dress without sleeves are wider. */
export const MOST_TOY_WIDTH = 1.7;
/** A toy reaches at least so near to the middle of the neck, in inter-eye distances; straps do not. */
const NEAR = 0.4;

const { background, bodySkin, faceSkin, clothes, accessory } = PIXEL_CLASS;
/** What the segmenter takes a toy for; a bright one for the wall. */
const TAKEN_FOR = [clothes, accessory, background];

/**
 * 1 where something lies before the middle of the neck, with its skin on both sides in the same row: a
 * toy, a cup, which the segmenter may take for clothes. Clothes lie the other way round: a neckline is
 * open in the middle, and what closes it leaves no skin beside it.
 */
export function beforeNeck(cells: Uint8Array, grid: CellGrid, eyesToChin: number): Uint8Array {
  const found = new Uint8Array(cells.length);
  const chin = CLASS_MAP_SIDE * Math.max(0, Math.ceil(grid.row(eyesToChin)));
  const [left, right] = [grid.column(-NEAR), grid.column(NEAR)];
  const isSkin = (at: number): boolean => cells[at] === bodySkin || cells[at] === faceSkin;
  for (const { first, end } of cellRuns(cells, TAKEN_FOR, (at) => at >= chin)) {
    const column = first % CLASS_MAP_SIDE;
    const width = end - first;
    const isNarrow = width < MOST_TOY_WIDTH * grid.cellsPerUnit;
    const isInMiddle = column < right && column + width > left;
    if (isNarrow && isInMiddle && isSkin(first - 1) && isSkin(end)) found.fill(1, first, end);
  }
  return found;
}
