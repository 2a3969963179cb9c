import type { Check } from '../check';
import { finding, unknown } from '../finding';

/** Least inter-eye distance of a captured portrait (ICAO TR Portrait Quality, ISO/IEC 19794-5). */
const LEAST_INTER_EYE_PX = 90;
/** Enlarging beyond this shows. */
const LARGEST_SCALE = 1.25;

/** Enough pixels: the eyes far enough apart that the photo need not be enlarged. */
export const resolution: Check = ({ measurements, crop, photo }) => {
  const value = measurements.head.interEyeDistancePx;
  if (crop.plan === null || photo === null) {
    const limit = { min: LEAST_INTER_EYE_PX };
    const outcome = value >= LEAST_INTER_EYE_PX ? 'met' : 'broken';
    return finding(outcome, value, limit, { unit: 'px', reason: 'tooFewPixels' });
  }
  const { scale } = crop.plan;
  const needed = photo.interEyeDistancePx;
  if (!Number.isFinite(needed)) return unknown('notMeasurable');
  const outcome = scale <= 1 ? 'met' : scale <= LARGEST_SCALE ? 'near' : 'broken';
  return finding(
    outcome,
    value,
    { min: needed },
    {
      unit: 'px',
      reason: outcome === 'near' ? 'enlarged' : 'tooFewPixels',
    },
  );
};
