import type { Point } from '../geometry/point';
import { PIXEL_CLASS } from '../observation/class-map';
import { eyeCentres, mouthCentre } from '../observation/landmarks';
import { linearToLab, type Lab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import { classAt, placeInRaster, pointInRaster, type HeadView } from './head-view';

/** Side of a patch in inter-eye distances (ISO/IEC 29794-5 illumination uniformity, as in OFIQ). */
const SIDE = 0.3;
/** Least share of a patch that must be bare skin for it to be judged. */
const LEAST_SKIN = 0.35;
/** Middle of the forehead above the brows. */
const FOREHEAD = 151;

/** One square patch of bare skin. */
export interface SkinPatch {
  readonly lab: Lab;
  /** Mean linear luminance, 0 to 255. */
  readonly luminance: number;
  /** Histogram of linear luminance, 64 bins, sums to 1. */
  readonly histogram: readonly number[];
}

/** The two cheeks and the forehead; `left` and `right` are the person's own. Null where covered. */
export interface SkinPatches {
  readonly leftCheek: SkinPatch | null;
  readonly rightCheek: SkinPatch | null;
  readonly forehead: SkinPatch | null;
}

export function skinPatches(view: HeadView): SkinPatches {
  const eyes = eyeCentres(view.face);
  const left = placeInRaster(view, eyes.left);
  const right = placeInRaster(view, eyes.right);
  const mouth = placeInRaster(view, mouthCentre(view.face));
  const side = SIDE * Math.hypot(left.x - right.x, left.y - right.y);
  const cheek = (eye: Point): Point => ({
    x: eye.x,
    y: eye.y + 0.5 * (mouth.y - eye.y) + side / 2,
  });
  return {
    leftCheek: patchAt(view, cheek(left), side),
    rightCheek: patchAt(view, cheek(right), side),
    forehead: patchAt(view, pointInRaster(view, FOREHEAD), side),
  };
}

function patchAt(view: HeadView, centre: Point, side: number): SkinPatch | null {
  const { raster } = view;
  const histogram = new Array<number>(64).fill(0);
  let [r, g, b, luminance, skin, all] = [0, 0, 0, 0, 0, 0];
  const half = side / 2;
  for (let y = Math.round(centre.y - half); y < centre.y + half; y++) {
    for (let x = Math.round(centre.x - half); x < centre.x + half; x++) {
      if (x < 0 || y < 0 || x >= raster.widthPx || y >= raster.heightPx) continue;
      all++;
      if (classAt(view, x, y) !== PIXEL_CLASS.faceSkin) continue;
      const k = (y * raster.widthPx + x) * 4;
      const red = toLinear(raster.rgba[k] ?? 0);
      const green = toLinear(raster.rgba[k + 1] ?? 0);
      const blue = toLinear(raster.rgba[k + 2] ?? 0);
      const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      const bin = Math.min(63, Math.floor(luma / 4));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      r += red;
      g += green;
      b += blue;
      luminance += luma;
      skin++;
    }
  }
  if (skin === 0 || skin < LEAST_SKIN * all) return null;
  return {
    lab: linearToLab(r / skin / 255, g / skin / 255, b / skin / 255),
    luminance: luminance / skin,
    histogram: histogram.map((bin) => bin / skin),
  };
}
