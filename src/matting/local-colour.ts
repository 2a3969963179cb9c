import type { LinearImage } from './linear-image';
import { boxMean, planeOf, type Plane } from './plane';

/** What colour something has around each pixel, and how much that colour varies there. */
export interface LocalColour {
  readonly rgb: readonly [Plane, Plane, Plane];
  /** Mean variance of the three channels, linear light squared. */
  readonly variance: Plane;
  /** How much of it there was to look at, 0 to about 1; what only a larger window sees counts little. */
  readonly support: Plane;
}

/** Where a smaller window sees anything, a larger one hardly counts. */
const LARGER_WINDOW_WEIGHT = 0.01;

/**
 * The weighted mean colour around each pixel: of the smallest window that has something to look at,
 * of ever larger ones where it has not.
 * @param weight 0 to 1: how surely a pixel shows that something
 * @param variance of each pixel itself, where it stands for many; else zero
 */
export function localColour(
  image: LinearImage,
  weight: Plane,
  radiiPx: readonly number[],
  variance?: Plane,
): LocalColour {
  const weighted = image.rgb.map((channel) => product(channel, weight));
  const squares = planeOf(image);
  for (let at = 0; at < squares.values.length; at++) {
    let sum = 0;
    for (const channel of image.rgb) sum += (channel.values[at] ?? 0) ** 2;
    const own = variance?.values[at] ?? 0;
    squares.values[at] = (weight.values[at] ?? 0) * (sum / 3 + own);
  }
  const sources = [...weighted, squares, weight];
  const sums = sources.map(() => planeOf(image));
  let share = 1;
  for (const radius of radiiPx) {
    const means = sources.map((source) => twice(source, radius));
    means.forEach((mean, k) => {
      const total = sums[k]?.values;
      if (total === undefined) return;
      for (let at = 0; at < total.length; at++) {
        total[at] = (total[at] ?? 0) + share * (mean.values[at] ?? 0);
      }
    });
    share *= LARGER_WINDOW_WEIGHT;
  }
  const [r, g, b, second, support] = sums;
  if (!r || !g || !b || !second || !support) throw new RangeError('A picture has three channels.');
  for (let at = 0; at < support.values.length; at++) {
    const all = Math.max(1e-12, support.values[at] ?? 0);
    let square = 0;
    for (const channel of [r, g, b]) {
      const mean = (channel.values[at] ?? 0) / all;
      channel.values[at] = mean;
      square += mean ** 2;
    }
    second.values[at] = Math.max(0, (second.values[at] ?? 0) / all - square / 3);
  }
  return { rgb: [r, g, b], variance: second, support };
}

/** Two box means are near enough to a Gaussian. */
const twice = (plane: Plane, radiusPx: number): Plane =>
  boxMean(boxMean(plane, radiusPx), radiusPx);

function product(a: Plane, b: Plane): Plane {
  const out = planeOf(a);
  for (let at = 0; at < out.values.length; at++) {
    out.values[at] = (a.values[at] ?? 0) * (b.values[at] ?? 0);
  }
  return out;
}
