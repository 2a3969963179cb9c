import type { Point } from '../geometry/point';
import { grown } from '../geometry/polygon';
import { polygonMask, spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import type { EyeSkin } from './eye-skin';

/**
 * A reflection lifts all three values this far from those of the skin to white, and more strongly
 * than any white of an eye, which is seldom brighter than the second number.
 */
const LIFT = 0.55;
const LEAST_LEVEL = { onSkin: 190, betweenLids: 215 } as const;
/** Where no skin can be compared, or it is burnt out itself. */
const SKIN_LEVEL = { unknown: 120, brightest: 190 } as const;

/** The mesh follows the lids no closer than this: beside it may still be white of the eye. */
const LID_MARGIN_PX = 2;

/** Share of `zone` under reflections, 0 to 1; both polygons in raster pixels. */
export function glareShare(
  raster: Raster,
  lids: readonly Point[],
  zone: readonly Point[],
  cheek: EyeSkin | null,
): number {
  const skin = Math.min(SKIN_LEVEL.brightest, cheek?.least ?? SKIN_LEVEL.unknown);
  const lifted = skin + LIFT * (255 - skin);
  const betweenLids = polygonMask(grown(lids, LID_MARGIN_PX), raster);
  let [glare, all] = [0, 0];
  spansOf(zone, raster, (y, first, last) => {
    for (let x = first; x <= last; x++) {
      const at = y * raster.widthPx + x;
      const least = Math.min(
        raster.rgba[at * 4] ?? 0,
        raster.rgba[at * 4 + 1] ?? 0,
        raster.rgba[at * 4 + 2] ?? 0,
      );
      const level = betweenLids[at] === 1 ? LEAST_LEVEL.betweenLids : LEAST_LEVEL.onSkin;
      if (least > Math.max(lifted, level)) glare++;
      all++;
    }
  });
  return all > 0 ? glare / all : 0;
}
