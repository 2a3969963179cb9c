import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { covered } from './covered';
import { worseSide } from './worse-side';

const REASONS = {
  left: 'leftEyebrowCovered',
  right: 'rightEyebrowCovered',
  both: 'bothEyebrowsCovered',
} as const;

/**
 * No hair over either eyebrow, not even a single lock. A rule of Chinese counters; ISO/IEC 29794-5
 * has none.
 */
export const eyebrowsVisible: Check = ({ observation, measurements }) => {
  const { appearance } = observation;
  const { hairAndBody } = measurements;
  if (appearance === null || hairAndBody === null) return unknown('needsAppearance');
  const { eyebrows } = hairAndBody;
  const judged = bothSides((side) => ({
    ...({ unit: 'ratio', reason: 'bothEyebrowsCovered' } as const),
    region: [eyebrows[side].outline],
  }));
  const hair = bothSides((side) =>
    covered(eyebrows[side].hairShare, THRESHOLDS.eyebrowHairShare, judged[side]),
  );
  const lock = bothSides((side) =>
    atMost(appearance.eyePixels[side].strands.brow, THRESHOLDS.eyebrowStrand, judged[side]),
  );
  return worst(worseSide(hair, REASONS), worseSide(lock, REASONS));
};
