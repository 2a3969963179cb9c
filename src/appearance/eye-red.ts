import type { Point } from '../geometry/point';
import { spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';

/** Radius of the disc that is looked at, in inter-eye distances: three quarters of an iris. */
const RADIUS = 0.07;
/**
 * Red above both other values by this much and this many times as bright, with these two alike: a
 * brown iris in warm light is as saturated, but orange.
 */
const RED = { above: 45, times: 1.8, hue: 0.22 } as const;

/** Share of the iris between the lids that is red, 0 to 1; `centre` and `lids` in raster pixels. */
export function redShare(
  raster: Raster,
  lids: readonly Point[],
  centre: Point,
  unitPx: number,
): number {
  const radius2 = (RADIUS * unitPx) ** 2;
  let [red, all] = [0, 0];
  spansOf(lids, raster, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      if ((x + 0.5 - centre.x) ** 2 + (y + 0.5 - centre.y) ** 2 > radius2) continue;
      all++;
      const k = (y * raster.widthPx + x) * 4;
      const [r, g, b] = [raster.rgba[k] ?? 0, raster.rgba[k + 1] ?? 0, raster.rgba[k + 2] ?? 0];
      const next = Math.max(g, b);
      const hue = (g - b) / (r - Math.min(g, b) + 1);
      if (r - next > RED.above && r > RED.times * next && hue < RED.hue) red++;
    }
  });
  return all > 0 ? red / all : 0;
}
