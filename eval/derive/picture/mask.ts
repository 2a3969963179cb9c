import type { Point } from '../../../src/geometry/point';
import { spansOf } from '../../../src/picture/polygon-mask';

/** One number a pixel, mostly 0 to 1. */
export interface Mask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export const emptyMask = ({ widthPx, heightPx }: Size): Mask => ({
  widthPx,
  heightPx,
  values: new Float32Array(widthPx * heightPx),
});

export function maskOf({ widthPx, heightPx }: Size, value: (pixel: number) => number): Mask {
  const values = new Float32Array(widthPx * heightPx);
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] = value(pixel);
  return { widthPx, heightPx, values };
}

/** 1 inside the polygon. */
export function polygonMask(size: Size, polygon: readonly Point[]): Mask {
  const mask = emptyMask(size);
  spansOf(polygon, size, (y, first, last) => {
    mask.values.fill(1, y * size.widthPx + first, y * size.widthPx + last + 1);
  });
  return mask;
}

/** Close to a Gaussian blur: three boxes; beyond the edge lies what lies at the edge. */
export function blurred(mask: Mask, sigmaPx: number): Mask {
  const radius = Math.round((Math.sqrt(4 * sigmaPx * sigmaPx + 1) - 1) / 2);
  if (radius < 1) return sigmaPx < 0.3 ? mask : binomial(mask, sigmaPx);
  let result = mask;
  for (let pass = 0; pass < 3; pass++) result = boxBlurred(result, radius);
  return result;
}

// Below the smallest box: three taps of the same variance.
function binomial({ widthPx, heightPx, values }: Mask, sigmaPx: number): Mask {
  const side = Math.min(1 / 3, (sigmaPx * sigmaPx) / 2);
  const across = new Float32Array(values.length);
  const both = new Float32Array(values.length);
  const pass = (from: Float32Array, to: Float32Array, step: number) => {
    for (let i = 0; i < from.length; i++) {
      const own = from[i] ?? 0;
      to[i] = own + side * ((from[i - step] ?? own) + (from[i + step] ?? own) - 2 * own);
    }
  };
  pass(values, across, 1);
  pass(across, both, widthPx);
  return { widthPx, heightPx, values: both };
}

/** The mean over a square of `2 × radius + 1` pixels. */
export function boxBlurred({ widthPx, heightPx, values }: Mask, radius: number): Mask {
  const across = new Float32Array(values.length);
  const both = new Float32Array(values.length);
  for (let y = 0; y < heightPx; y++) runningMean(values, across, y * widthPx, 1, widthPx, radius);
  for (let x = 0; x < widthPx; x++) runningMean(across, both, x, widthPx, heightPx, radius);
  return { widthPx, heightPx, values: both };
}

function runningMean(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const last = start + step * (count - 1);
  const size = 2 * radius + 1;
  let sum = (radius + 1) * (from[start] ?? 0);
  for (let k = 1; k <= radius; k++) sum += from[Math.min(last, start + step * k)] ?? 0;
  let [enter, leave] = [start + step * (radius + 1), start - step * radius];
  for (let at = start; at <= last; at += step) {
    to[at] = sum / size;
    sum += (from[enter > last ? last : enter] ?? 0) - (from[leave < start ? start : leave] ?? 0);
    enter += step;
    leave += step;
  }
}

/** The mean of a cover within a zone, 0 to 1; 0 where the zone is empty. */
export function shareWithin(cover: Float32Array, zone: Mask): number {
  let [covered, total] = [0, 0];
  for (let pixel = 0; pixel < cover.length; pixel++) {
    const weight = zone.values[pixel] ?? 0;
    if (weight === 0) continue;
    total += weight;
    covered += weight * (cover[pixel] ?? 0);
  }
  return total > 0 ? covered / total : 0;
}
