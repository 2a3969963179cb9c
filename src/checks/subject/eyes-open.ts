import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { atLeast } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { worseSide } from './worse-side';

/** Both eyes open (ISO/IEC 29794-5 eyes open), judged by the lids' height over their width. */
export const eyesOpen: Check = ({ measurements }) => {
  const { eyeOpening, eyeZones } = measurements;
  const open = bothSides((side) =>
    atLeast(eyeOpening[side], THRESHOLDS.eyeOpening, {
      ...{ unit: 'ratio', reason: 'bothEyesClosed', region: [eyeZones[side]] },
    }),
  );
  return worseSide(open, {
    left: 'leftEyeClosed',
    right: 'rightEyeClosed',
    both: 'bothEyesClosed',
  });
};
