import type { Check } from '../check';
import { atMost } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Lips together (ISO/IEC 29794-5 mouth closed). */
export const mouthClosed: Check = ({ measurements }) =>
  atMost(measurements.mouthGap, THRESHOLDS.mouthGap, { unit: 'ratio', reason: 'mouthOpen' });
