import { distance } from '../geometry/point';
import { INNER_LIP_PAIRS, landmark } from '../observation/landmarks';
import type { Face } from '../observation/observation';

/**
 * The largest of three inner-lip distances over the distance from the eyes to the chin
 * (ISO/IEC 29794-5, mouth closed). 0 with closed lips.
 */
export const mouthGap = (face: Face, eyesToChinPx: number): number =>
  Math.max(
    ...INNER_LIP_PAIRS.map(([upper, lower]) =>
      distance(landmark(face, upper), landmark(face, lower)),
    ),
  ) / eyesToChinPx;
