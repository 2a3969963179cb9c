import type { Side } from '../measure/sides';
import { PIXEL_CLASS } from '../observation/class-map';
import { linearLuminanceAt } from '../picture/luminance';
import { classAt, type HeadView } from './head-view';

/** Where skin is looked at, from the middle of the eyes outwards and down, in inter-eye distances. */
const PLACES = {
  underEye: { x: [0.35, 0.65], y: [0.17, 0.26] },
  cheek: { x: [0.35, 0.65], y: [0.55, 0.75] },
} as const;
/** Fewer pixels of bare skin than this share of a place tell nothing. */
const LEAST_SKIN = 0.2;

/** A patch of bare skin. */
export interface EyeSkin {
  /** Mean linear luminance, 0 to 255. */
  readonly luminance: number;
  /** Mean of the least of the three sRGB values, 0 to 255: what a white reflection raises. */
  readonly least: number;
}

/** Skin right below one eye and on the cheek; null where covered. */
export const skinAround = (
  view: HeadView,
  side: Side,
  unitPx: number,
): Readonly<Record<keyof typeof PLACES, EyeSkin | null>> => ({
  underEye: skinAt(view, side, unitPx, PLACES.underEye),
  cheek: skinAt(view, side, unitPx, PLACES.cheek),
});

function skinAt(
  view: HeadView,
  side: Side,
  unitPx: number,
  place: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): EyeSkin | null {
  const { widthPx, rgba } = view.raster;
  const middle = widthPx / 2;
  const [inner, outer] = place.x.map((x) =>
    Math.round(middle + (side === 'left' ? x : -x) * unitPx),
  );
  const [top, bottom] = place.y.map((y) => Math.round(middle + y * unitPx));
  if (inner === undefined || outer === undefined) return null;
  if (top === undefined || bottom === undefined) return null;
  let [luminance, least, count, all] = [0, 0, 0, 0];
  for (let y = top; y < Math.min(bottom, view.raster.heightPx); y++) {
    for (let x = Math.min(inner, outer); x < Math.max(inner, outer); x++) {
      all++;
      if (classAt(view, x, y) !== PIXEL_CLASS.faceSkin) continue;
      const k = (y * widthPx + x) * 4;
      luminance += linearLuminanceAt(rgba, k);
      least += Math.min(rgba[k] ?? 0, rgba[k + 1] ?? 0, rgba[k + 2] ?? 0);
      count++;
    }
  }
  return count > LEAST_SKIN * all && count > 0
    ? { luminance: luminance / count, least: least / count }
    : null;
}
