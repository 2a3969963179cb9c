import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { covered } from './covered';
import { worseSide } from './worse-side';

/**
 * The outline of the face free of hair: forehead and both cheeks. A rule of Japan, Australia and
 * Taiwan; ISO/IEC 29794-5 has none.
 */
export const faceOutlineVisible: Check = ({ measurements }) => {
  const { hairAndBody } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { cheeks, forehead } = hairAndBody.faceOutline;
  const cheek = bothSides((side) =>
    covered(cheeks[side].hairShare, THRESHOLDS.cheekHairShare, {
      unit: 'ratio',
      reason: 'hairOverBothCheeks',
      region: [cheeks[side].zone],
    }),
  );
  const fringe = covered(forehead.hairShare, THRESHOLDS.foreheadHairShare, {
    unit: 'ratio',
    reason: 'hairOverForehead',
    region: [forehead.zone],
  });
  return worst(
    worseSide(cheek, {
      left: 'hairOverLeftCheek',
      right: 'hairOverRightCheek',
      both: 'hairOverBothCheeks',
    }),
    fringe,
  );
};
