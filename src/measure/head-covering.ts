import type { Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { findCells } from './found-cells';
import { cellGrid, uprightBox, type Upright } from './upright';

/** Where hats, scarves and bands are worn, in inter-eye distances from the middle of the eyes. */
const PLACE = { x: [-1.5, 1.5], y: [-2.4, -0.55] } as const;

/** What is worn on the head: not hair, and not skin. */
export interface HeadCovering {
  /** Its area above the eyebrows in squared inter-eye distances; 0 on a bare head. */
  readonly area: number;
  /** The box around it in picture pixels; null on a bare head. */
  readonly zone: readonly Point[] | null;
}

export function headCovering(head: ClassMap, frame: Upright): HeadCovering {
  const { count, zone } = findCells(head, uprightBox(frame, PLACE.x, PLACE.y), [
    PIXEL_CLASS.accessory,
    PIXEL_CLASS.clothes,
  ]);
  return { area: count / cellGrid(frame, head.square).cellsPerUnit ** 2, zone };
}
