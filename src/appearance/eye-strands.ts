import type { Side } from '../measure/sides';
import { LANDMARK, OUTLINE } from '../observation/landmarks';
import { luminance } from '../picture/luminance';
import type { Raster } from '../picture/raster';
import { pointInRaster, type HeadView } from './head-view';

/**
 * How clearly a single lock of hair crosses brow or eye: its contrast with the skin on both sides of
 * it, above what it crosses and below, the weaker of the two; 0 to 0.3. Null where too little skin
 * shows. The class map loses locks thinner than three of its cells; these it does not.
 */
export interface Strands {
  readonly brow: number | null;
  readonly eye: number | null;
}

/** Rows of the raster, from the first to one beyond the last. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Lengths in inter-eye distances. */
const ABOVE_BROW = { from: 0.24, to: 0.03 } as const;
const BELOW_EYE = { from: 0.08, to: 0.32 } as const;
/** Hair of the temple grows beside the brow's outer end, frowns between the inner ones. */
const INSET = 0.08;
/** Less skin than this between brow and lid shows nothing. */
const LEAST_BAND = 0.04;

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
  const at = (index: number) => pointInRaster(view, index);
  const brow = OUTLINE[side === 'left' ? 'leftEyebrow' : 'rightEyebrow'].map(at);
  const lids = OUTLINE[side === 'left' ? 'leftEye' : 'rightEye'].map(at);
  const corners = [at(LANDMARK[side].eyeInner), at(LANDMARK[side].eyeOuter)];
  const band = (from: number, to: number): Band => ({
    from: Math.max(REACH, Math.round(from)),
    to: Math.min(view.raster.heightPx - REACH, Math.round(to)),
  });
  const browTop = Math.min(...brow.map(({ y }) => y));
  const browBottom = Math.max(...brow.map(({ y }) => y));
  const lidTop = Math.min(...lids.map(({ y }) => y));
  const lidBottom = Math.max(...lids.map(({ y }) => y));
  const above = band(browTop - ABOVE_BROW.from * unitPx, browTop - ABOVE_BROW.to * unitPx);
  const between = band(browBottom, lidTop);
  const below = band(lidBottom + BELOW_EYE.from * unitPx, lidBottom + BELOW_EYE.to * unitPx);
  const columns = (points: readonly { readonly x: number }[], inset: number): Band =>
    band(
      Math.min(...points.map(({ x }) => x)) + inset * unitPx,
      Math.max(...points.map(({ x }) => x)) - inset * unitPx,
    );
  const isShort = ({ from, to }: Band): boolean => to - from < LEAST_BAND * unitPx;
  const across = (upper: Band, lower: Band, within: Band): number | null =>
    isShort(upper) || isShort(lower)
      ? null
      : Math.max(
          ...([1, -1] as const).map((sign) =>
            clearestPath({ light, widthPx: view.raster.widthPx, sign }, within, upper, lower),
          ),
        );
  return {
    brow: across(above, between, columns(brow, INSET)),
    // Where the brow lies on the lid, a lock over the eye comes from above both.
    eye: across(isShort(between) ? above : between, below, columns(corners, 0)),
  };
}

interface Ridges {
  readonly light: Float32Array;
  readonly widthPx: number;
  /** 1 for locks darker than skin, -1 for fair ones. */
  readonly sign: 1 | -1;
}

/** A lock and the skin on both sides of it lie this far apart, for locks up to twice as wide. */
const STEPS_PX = [3, 5, 8] as const;
const REACH = 9;
/** Contrast beyond this counts no more, so that a dark spot makes no lock. */
const MOST = 0.3;
const DARKEST = 20;

/** Contrast of one pixel with both its neighbours at some distance, over their brightness. */
function ridgeAt({ light, widthPx, sign }: Ridges, x: number, y: number): number {
  const at = y * widthPx + x;
  let most = 0;
  for (const step of STEPS_PX) {
    const left = light[at - step] ?? 0;
    const right = light[at + step] ?? 0;
    const here = light[at] ?? 0;
    const lift = sign > 0 ? Math.min(left, right) - here : here - Math.max(left, right);
    most = Math.max(most, lift / Math.max(DARKEST, (left + right) / 2));
  }
  return Math.min(MOST, most);
}

/**
 * Of all paths downwards through both bands (a column a row at the most, whatever lies between them
 * crossed freely) the one with the clearest ridge: the mean contrast in its weaker band.
 */
function clearestPath(ridges: Ridges, within: Band, upper: Band, lower: Band): number {
  const width = Math.max(0, within.to - within.from);
  /** Contrast so far in each band, by the column that the best path has come to. */
  let [above, below] = [new Float32Array(width), new Float32Array(width)];
  let [nextAbove, nextBelow] = [new Float32Array(width), new Float32Array(width)];
  for (let y = upper.from; y < lower.to; y++) {
    const isUpper = y < upper.to;
    const isLower = y >= lower.from;
    for (let k = 0; k < width; k++) {
      let from = k;
      for (const beside of [k - 1, k + 1]) {
        if (beside < 0 || beside >= width) continue;
        const sum = (above[beside] ?? 0) + (below[beside] ?? 0);
        if (sum > (above[from] ?? 0) + (below[from] ?? 0)) from = beside;
      }
      const ridge = isUpper || isLower ? ridgeAt(ridges, within.from + k, y) : 0;
      nextAbove[k] = (above[from] ?? 0) + (isUpper ? ridge : 0);
      nextBelow[k] = (below[from] ?? 0) + (isLower ? ridge : 0);
    }
    [above, nextAbove, below, nextBelow] = [nextAbove, above, nextBelow, below];
  }
  let best = 0;
  for (let k = 0; k < width; k++) {
    const inUpper = (above[k] ?? 0) / (upper.to - upper.from);
    best = Math.max(best, Math.min(inUpper, (below[k] ?? 0) / (lower.to - lower.from)));
  }
  return best;
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
