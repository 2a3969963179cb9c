import type { Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { findCells } from './found-cells';
import { cellGrid, uprightBox, type Upright } from './upright';

/** Below the chin by this much, hair hangs towards the shoulders (inter-eye distances). */
const BELOW_CHIN = 0.1;
const HALF_WIDTH = 2.4;
/** Further than any class map reaches. */
const DOWNWARDS = 9;
/** A strip of the shoulders lower than this in the picture and nothing can be said. */
const LEAST_SEEN = 0.3;

/** Hair that hangs below the chin. */
export interface LooseHair {
  /** Its area in squared inter-eye distances. */
  readonly area: number;
  /** The box around it in picture pixels; null when there is none. */
  readonly zone: readonly Point[] | null;
}

/** Null when the picture ends at the chin or little below it. */
export function looseHair(head: ClassMap, frame: Upright, eyesToChin: number): LooseHair | null {
  const below = uprightBox(
    frame,
    [-HALF_WIDTH, HALF_WIDTH],
    [eyesToChin + BELOW_CHIN, eyesToChin + DOWNWARDS],
  );
  const hair = findCells(head, below, (cell) => cell === PIXEL_CLASS.hair);
  const seen = findCells(head, below, (cell) => cell !== PIXEL_CLASS.outside);
  const unit = cellGrid(frame, head.square).cellsPerUnit ** 2;
  if (seen.count / unit < LEAST_SEEN * 2 * HALF_WIDTH) return null;
  return { area: hair.count / unit, zone: hair.zone };
}
