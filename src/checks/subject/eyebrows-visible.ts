import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { covered } from './covered';
import { worseSide } from './worse-side';

/** No hair over either eyebrow. A rule of Chinese counters; ISO/IEC 29794-5 has none. */
export const eyebrowsVisible: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const cover = bothSides((side) =>
    covered(hairAndBody.eyebrows[side].hairShare, THRESHOLDS.eyebrowHairShare, {
      unit: 'ratio',
      reason: 'bothEyebrowsCovered',
      region: [hairAndBody.eyebrows[side].outline],
    }),
  );
  return worseSide(cover, {
    left: 'leftEyebrowCovered',
    right: 'rightEyebrowCovered',
    both: 'bothEyebrowsCovered',
  });
};
