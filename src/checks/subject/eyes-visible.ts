import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { covered } from './covered';
import { worseSide } from './worse-side';

/** No hair across the eyes and no dark glasses (ISO/IEC 29794-5 eyes visible). */
export const eyesVisible: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { eyes } = hairAndBody;
  const wornBySide = bothSides((side) =>
    covered(eyes[side].accessoryShare, THRESHOLDS.eyeAccessoryShare, {
      unit: 'ratio',
      reason: 'darkGlasses',
      region: [eyes[side].zone],
    }),
  );
  const hairBySide = bothSides((side) =>
    covered(eyes[side].hairShare, THRESHOLDS.eyeHairShare, {
      unit: 'ratio',
      reason: 'bothEyesCovered',
      region: [eyes[side].zone],
    }),
  );
  const worn = worseSide(wornBySide, {
    left: 'darkGlasses',
    right: 'darkGlasses',
    both: 'darkGlasses',
  });
  const hair = worseSide(hairBySide, {
    left: 'leftEyeCovered',
    right: 'rightEyeCovered',
    both: 'bothEyesCovered',
  });
  return worst(worn, hair);
};
