import type { Point } from '../geometry/point';
import type { Side } from '../measure/sides';
import { OUTLINE } from '../observation/landmarks';
import { luminance } from '../picture/luminance';
import { spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import { clearestPath, type Band } from './clearest-path';
import { pointInRaster, type HeadView } from './head-view';

/**
 * How clearly a single lock of hair hangs down to the brow, or across the eye: its contrast with the
 * skin on both sides of it, in the weaker of two bands of skin; 0 to 0.3. The class map loses locks
 * thinner than three of its cells; these it does not.
 */
export interface Strands {
  readonly brow: number;
  readonly eye: number;
}

/** Where skin is looked at, in inter-eye distances from the edge of what a lock may cross. */
const FOREHEAD = { from: 0.24, to: 0.12 } as const;
/** A lock that comes down this far lies on the brow, whose own hair hides it. */
const ABOVE_BROW = { from: 0.08, to: 0.01 } as const;
/** Below the brow, and clear of the upper lashes. */
const ABOVE_LID = { from: 0.02, to: 0.03 } as const;
/** Clear of the lower lashes. */
const BELOW_LID = { from: 0.08, to: 0.32 } as const;
/** Hair of the temple grows beside the brow's outer end, frowns between the inner ones. */
const BROW_INSET = 0.08;

/**
 * `view` is that of the eye square, `light` its `smoothLight`, `unitPx` the inter-eye distance in its
 * raster.
 */
export function strandsAcross(
  view: HeadView,
  light: Float32Array,
  side: Side,
  unitPx: number,
): Strands {
  const extentOf = (outline: readonly number[]): Extent =>
    extent(
      outline.map((index) => pointInRaster(view, index)),
      view.raster,
    );
  const brow = extentOf(OUTLINE[side === 'left' ? 'leftEyebrow' : 'rightEyebrow']);
  const eye = extentOf(OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']);
  const overBrow =
    ({ from, to }: typeof FOREHEAD | typeof ABOVE_BROW): Band =>
    (x) => ({ from: brow.top(x) - from * unitPx, to: brow.top(x) - to * unitPx });
  const [forehead, aboveBrow] = [overBrow(FOREHEAD), overBrow(ABOVE_BROW)];
  const aboveLid: Band = (x) => ({
    from: brow.bottom(x) + ABOVE_LID.from * unitPx,
    to: eye.top(x) - ABOVE_LID.to * unitPx,
  });
  const belowLid: Band = (x) => ({
    from: eye.bottom(x) + BELOW_LID.from * unitPx,
    to: eye.bottom(x) + BELOW_LID.to * unitPx,
  });
  const across = (upper: Band, lower: Band, left: number, right: number): number =>
    clearestPath(light, view.raster, { upper, lower, left, right });
  const inset = BROW_INSET * unitPx;
  return {
    brow: across(forehead, aboveBrow, brow.left + inset, brow.right - inset),
    // Where the brow lies on the lid, a lock is seen above both.
    eye: Math.max(
      ...[aboveBrow, aboveLid].map((upper) => across(upper, belowLid, eye.left, eye.right)),
    ),
  };
}

/** A shape's upper and lower edge by column; beyond its ends, those of the end. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: (x: number) => number;
  readonly bottom: (x: number) => number;
}

function extent(polygon: readonly Point[], raster: Raster): Extent {
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  spansOf(polygon, raster, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      if (!tops.has(x)) tops.set(x, y);
      bottoms.set(x, y + 1);
    }
  });
  const columns = [...tops.keys()];
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const held = (x: number): number => Math.max(left, Math.min(right, Math.round(x)));
  return {
    left,
    right,
    top: (x) => tops.get(held(x)) ?? 0,
    bottom: (x) => bottoms.get(held(x)) ?? 0,
  };
}

/** Brightness after binomial smoothing over 3 × 3 pixels: noise of the sensor makes no locks. */
export function smoothLight(raster: Raster): Float32Array {
  const { widthPx } = raster;
  const blurred = (from: Float32Array, step: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let at = 0; at < from.length; at++) {
      const here = from[at] ?? 0;
      to[at] = (2 * here + (from[at - step] ?? here) + (from[at + step] ?? here)) / 4;
    }
    return to;
  };
  return blurred(blurred(luminance(raster, 'encoded'), 1), widthPx);
}
