import type { Check } from '../check';
import { atLeast } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { worseSide } from './worse-side';

/** Both eyes open (ISO/IEC 29794-5 eyes open), judged by the lids' height over their width. */
export const eyesOpen: Check = ({ measurements }) => {
  const { eyeOpening } = measurements;
  const open = (value: number) =>
    atLeast(value, THRESHOLDS.eyeOpening, { unit: 'ratio', reason: 'bothEyesClosed' });
  return worseSide(
    { left: open(eyeOpening.left), right: open(eyeOpening.right) },
    { left: 'leftEyeClosed', right: 'rightEyeClosed', both: 'bothEyesClosed' },
  );
};
