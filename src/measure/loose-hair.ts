import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { findCells } from './found-cells';
import { cellGrid, uprightBox, type Upright } from './upright';

/** Below the chin by this much, hair hangs towards the shoulders (inter-eye distances). */
const BELOW_CHIN = 0.1;
const HALF_WIDTH = 2.4;
/** Further than any class map reaches. */
const DOWNWARDS = 9;
/** Where the picture shows less than this below the chin, hair is judged where it is cut off. */
const LEAST_SEEN = 0.3;
/** The lowest strip of the picture, and how far hair that reaches it is taken to hang further. */
const STRIP = 0.15;
const HANGS_FURTHER = 0.5;
/** A picture that ends this far above the chin shows nothing of it. */
const LEAST_BELOW_MOUTH = 0.5;

const IN_PICTURE = Object.values(PIXEL_CLASS).filter((kind) => kind !== PIXEL_CLASS.outside);

/** Hair that hangs below the chin. */
export interface LooseHair {
  /** Its area in squared inter-eye distances. */
  readonly area: number;
  /** The box around it in picture pixels; null when there is none. */
  readonly zone: readonly Point[] | null;
}

/** Null when the picture ends well above the chin. */
export function looseHair(head: ClassMap, frame: Upright, eyesToChin: number): LooseHair | null {
  const below = uprightBox(
    frame,
    [-HALF_WIDTH, HALF_WIDTH],
    [eyesToChin + BELOW_CHIN, eyesToChin + DOWNWARDS],
  );
  const hair = findCells(head, below, [PIXEL_CLASS.hair]);
  const seen = findCells(head, below, IN_PICTURE);
  const unit = cellGrid(frame, head.square).cellsPerUnit ** 2;
  return seen.count / unit >= LEAST_SEEN * 2 * HALF_WIDTH
    ? { area: hair.count / unit, zone: hair.zone }
    : cutOffHair(head, frame, eyesToChin);
}

/** Of a picture that ends near the chin: the hair that its lower edge cuts off. */
function cutOffHair(head: ClassMap, frame: Upright, eyesToChin: number): LooseHair | null {
  const grid = cellGrid(frame, head.square);
  const column = Math.round(grid.column(0));
  let row = CLASS_MAP_SIDE - 1;
  while (row > 0 && head.cells[row * CLASS_MAP_SIDE + column] === PIXEL_CLASS.outside) row--;
  const end = grid.y(row + 0.5);
  if (end < eyesToChin - LEAST_BELOW_MOUTH) return null;
  const strip = uprightBox(frame, [-HALF_WIDTH, HALF_WIDTH], [end - STRIP, end]);
  const hair = findCells(head, strip, [PIXEL_CLASS.hair]);
  const width = hair.count / grid.cellsPerUnit ** 2 / STRIP;
  return { area: width * HANGS_FURTHER, zone: hair.zone };
}
