import type { Raster } from '../picture/raster';
import { lumaIn } from './box';

/**
 * Steps on a regular grid, as strong compression (JPEG: blocks of 8 × 8 px) and enlarging without
 * smoothing leave them, in pixels that were never resampled.
 */
export interface Blockiness {
  /** How much larger the steps on the grid are than beside it, over the mean step: 0 for no grid. */
  readonly step: number;
  /** Distance of the grid's lines in picture pixels. */
  readonly periodPx: number;
}

/** The grid's lines: as fine as a mosaic can be, as coarse as JPEG blocks enlarged four times. */
const LEAST_PERIOD_PX = 3;
const MOST_PERIOD_PX = 32;
/** Periods in steps of this: a picture is seldom enlarged by a whole number. */
const PERIOD_STEP_PX = 0.25;
/** The JPEG grid is asked first; another one must be this much clearer. */
const JPEG_PX = 8;
const CLEARER = 1.5;
/** Steps beyond this are edges of things. */
const MOST_STEP = 16;
/** Added to the mean step, in levels: on an even surface rounding is no grid. */
const ROUNDING = 0.4;

/** The weaker of columns and rows: a grid shows in both. Null where the cut is too small for one. */
export function blockinessOf(cut: Raster): Blockiness | null {
  const { widthPx, heightPx } = cut;
  if (Math.min(widthPx, heightPx) < 4 * MOST_PERIOD_PX) return null;
  const luma = lumaIn({ left: 0, top: 0, widthPx, heightPx }, cut);
  const columns = profileOf(luma, widthPx, heightPx, 1, widthPx);
  const rows = profileOf(luma, heightPx, widthPx, widthPx, 1);
  const at = (periodPx: number): Blockiness => ({
    step: Math.min(gridStep(columns, periodPx), gridStep(rows, periodPx)),
    periodPx,
  });
  let clearest = at(JPEG_PX);
  for (let period = LEAST_PERIOD_PX; period <= MOST_PERIOD_PX; period += PERIOD_STEP_PX) {
    const other = at(period);
    if (other.step > CLEARER * Math.max(clearest.step, 0.05)) clearest = other;
  }
  return clearest;
}

/** Per line: by how much the step there is larger than those beside it, over the mean step. */
function profileOf(
  luma: Float32Array,
  length: number,
  across: number,
  step: number,
  acrossStep: number,
): Float64Array {
  const profile = new Float64Array(length);
  let total = 0;
  for (let j = 0; j < across; j++) {
    const start = j * acrossStep;
    const stepAt = (i: number): number =>
      Math.min(
        MOST_STEP,
        Math.abs((luma[start + i * step] ?? 0) - (luma[start + (i - 1) * step] ?? 0)),
      );
    let [before, here] = [stepAt(1), stepAt(2)];
    for (let i = 2; i + 1 < length; i++) {
      const after = stepAt(i + 1);
      profile[i] = (profile[i] ?? 0) + here - (before + after) / 2;
      total += here;
      before = here;
      here = after;
    }
  }
  const meanStep = total / (across * (length - 3));
  return profile.map((sum) => sum / across / (meanStep + ROUNDING));
}

/** The mean of the profile on the clearest grid of a period, less the mean beside it. */
function gridStep(profile: Float64Array, periodPx: number): number {
  const phases = Math.ceil(periodPx);
  let best = 0;
  for (let phase = 0; phase < phases; phase++) {
    let [sum, count] = [0, 0];
    for (let at = phase + periodPx; at < profile.length - 2; at += periodPx) {
      sum += profile[Math.round(at)] ?? 0;
      count++;
    }
    best = Math.max(best, sum / count);
  }
  return best;
}
