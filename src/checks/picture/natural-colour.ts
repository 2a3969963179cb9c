import type { Lab } from '../../picture/lab';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Skin without a cast: distance of the cheeks' a*, b* from natural skin (ISO/IEC 29794-5). */
export const naturalColour: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { leftCheek, rightCheek } = observation.appearance.pixels.skin;
  const cheeks = [leftCheek, rightCheek].flatMap((patch) => (patch === null ? [] : [patch.lab]));
  if (cheeks.length === 0) return unknown('notMeasurable');
  const colour = {
    a: cheeks.reduce((sum, lab) => sum + lab.a, 0) / cheeks.length,
    b: cheeks.reduce((sum, lab) => sum + lab.b, 0) / cheeks.length,
  };
  return atMost(distanceFromSkin(colour), THRESHOLDS.naturalColourDeltaE, {
    unit: 'deltaE',
    reason: 'colourCast',
  });
};

/** OFIQ 1.0.3 NaturalColour.cpp: a* 5 to 25, b* 5 to 35 is natural; negative values never are. */
function distanceFromSkin({ a, b }: Pick<Lab, 'a' | 'b'>): number {
  if (a < 0 || b < 0) return 100;
  return Math.hypot(Math.max(0, 5 - a, a - 25), Math.max(0, 5 - b, b - 35));
}
