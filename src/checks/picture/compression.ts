import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** No blocks of compression or crude enlarging (ISO/IEC 29794-5 no compression artefacts). */
export const compression: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { blockiness } = observation.appearance.pixels;
  if (blockiness === null) return unknown('notMeasurable');
  return atMost(blockiness.step, THRESHOLDS.blockStep, { unit: 'ratio', reason: 'compressed' });
};
