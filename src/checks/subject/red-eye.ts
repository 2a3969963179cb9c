import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { worseSide } from './worse-side';

/** No eye that the flash has made red (GA 461 and ICAO guidelines: no red-eye). */
export const redEye: Check = ({ observation, measurements }) => {
  const { appearance } = observation;
  if (appearance === null) return unknown('needsAppearance');
  const red = bothSides((side) =>
    atMost(appearance.eyePixels[side].redShare, THRESHOLDS.redEyeShare, {
      unit: 'ratio',
      reason: 'redEyes',
      region: [measurements.eyeZones[side]],
    }),
  );
  return worseSide(red, { left: 'redEyes', right: 'redEyes', both: 'redEyes' });
};
