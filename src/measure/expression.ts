import { distance } from '../geometry/point';
import type { Face } from '../observation/observation';
import { uprightLandmark, type Upright } from './upright';

const MOUTH = { rightCorner: 61, leftCorner: 291, upperLip: 13, lowerLip: 14 } as const;
/** Middle of each brow's upper edge, and the corners of the eye below it. */
const BROWS = [
  { top: 105, outer: 33, inner: 133 },
  { top: 334, outer: 263, inner: 362 },
] as const;

/** Lift of the mouth's corners and width of the mouth that a full smile adds; 0.8 is a mouth at rest. */
const SMILE = { lift: 0.1, restingWidth: 0.8, widening: 0.2 } as const;

/** The face's expression, from the mesh alone; a turned or lowered head distorts both numbers. */
export interface Expression {
  /**
   * 0 for a mouth at rest, 1 for a smile that shows teeth: the mean of how far the corners stand
   * above the middle of the lips (in mouth widths) and how wide the mouth is (in inter-eye
   * distances), each over what a smile adds.
   */
  readonly smile: number;
  /** Height of the brows above the line through the corners of the eye, in inter-eye distances. */
  readonly browHeight: number;
}

export function expressionOf(face: Face, frame: Upright): Expression {
  const at = (index: number) => uprightLandmark(frame, face, index);
  const [right, left] = [at(MOUTH.rightCorner), at(MOUTH.leftCorner)];
  const width = distance(right, left);
  const middle = (at(MOUTH.upperLip).y + at(MOUTH.lowerLip).y) / 2;
  const lift = (middle - (right.y + left.y) / 2) / width;
  const brows = BROWS.map(({ top, outer, inner }) => (at(outer).y + at(inner).y) / 2 - at(top).y);
  return {
    smile: (lift / SMILE.lift + (width - SMILE.restingWidth) / SMILE.widening) / 2,
    browHeight: brows.reduce((sum, height) => sum + height, 0) / brows.length,
  };
}
