import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { worseSide } from './worse-side';

/** No hair across the eyes and no dark glasses (ISO/IEC 29794-5 eyes visible). */
export const eyesVisible: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { eyes } = hairAndBody;
  const worn = bothSides((side) =>
    atMost(eyes[side].accessoryShare, THRESHOLDS.eyeAccessoryShare, {
      unit: 'ratio',
      reason: 'darkGlasses',
      region: eyes[side].zone,
    }),
  );
  if (worn.left.outcome !== 'met' || worn.right.outcome !== 'met') {
    return worseSide(worn, { left: 'darkGlasses', right: 'darkGlasses', both: 'darkGlasses' });
  }
  const hair = bothSides((side) =>
    atMost(eyes[side].hairShare, THRESHOLDS.eyeHairShare, {
      unit: 'ratio',
      reason: 'bothEyesCovered',
      region: eyes[side].zone,
    }),
  );
  return worseSide(hair, {
    left: 'leftEyeCovered',
    right: 'rightEyeCovered',
    both: 'bothEyesCovered',
  });
};
