import type { LensEdge } from '../../src/companion/companion-settings';

/** Where the lens is, seen from the puppet's face: -1 to 1, to the right and downwards. */
export interface LensPlace {
  readonly x: number;
  readonly y: number;
}

/** So near to a corner the puppet stays on the screen, and the lens is at its side, too. */
const CORNER = 0.2;

/** How far aside the eyes look to a lens near the corner. */
const ASIDE = 0.8;

/** @param lensAlong 0 to 1, from the edge's left or upper end. */
export function lensPlace(lensEdge: LensEdge, lensAlong: number): LensPlace {
  const aside = lensAlong < CORNER ? -ASIDE : lensAlong > 1 - CORNER ? ASIDE : 0;
  switch (lensEdge) {
    case 'top':
      return { x: aside, y: -1 };
    case 'bottom':
      return { x: aside, y: 1 };
    case 'left':
      return { x: -1, y: aside };
    case 'right':
      return { x: 1, y: aside };
  }
}
