import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Clothes that stand out of the wall behind them (NIA: none whose colour is near the background). */
export const clothingContrast: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { clothes } = observation.appearance.pixels;
  if (clothes === null) return unknown('notMeasurable');
  return atLeast(clothes.deltaE, THRESHOLDS.clothesDeltaE, {
    unit: 'deltaE',
    reason: 'clothesLikeBackground',
  });
};
