import { distance } from '../geometry/point';
import type { Appearance } from './appearance';
import { headSquares } from './head-squares';
import type { Face } from './observation';

/** Moved further than this share of the head square, or grown by this factor: somebody else. */
const LARGEST_MOVE = 0.5;
const LARGEST_GROWTH = 1.4;

/**
 * An appearance seen a moment ago, laid on the face as it is now: the class maps are fixed to the
 * head, so they move with it. Null when the face moved so far that it may be another one.
 */
export function anchorAppearance(appearance: Appearance, face: Face): Appearance | null {
  const { head, eyes } = headSquares(face);
  const before = appearance.head.square;
  const growth = head.sidePx / before.sidePx;
  const moved = distance(head.centre, before.centre) > LARGEST_MOVE * before.sidePx;
  if (moved || growth > LARGEST_GROWTH || growth < 1 / LARGEST_GROWTH) return null;
  return {
    ...appearance,
    head: { ...appearance.head, square: head },
    eyes: { ...appearance.eyes, square: eyes },
  };
}
