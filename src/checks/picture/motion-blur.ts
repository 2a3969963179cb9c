import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** Blur that every lens and sensor leaves, in inter-eye distances: below it no direction is told. */
const RESIDUE = 0.009;

/**
 * Neither camera nor person moved: as sharp along one direction as along any other. 0 for blur that
 * is the same in all directions, 1 for blur in one alone.
 */
export const motionBlur: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { blur } = observation.appearance.pixels;
  if (blur === null) return unknown('notMeasurable');
  const [least, most] = [blur.least ** 2, blur.most ** 2];
  const directed = (most - least) / (most + least + RESIDUE ** 2);
  return atMost(directed, THRESHOLDS.directedBlur, { unit: 'ratio', reason: 'motionBlurred' });
};
