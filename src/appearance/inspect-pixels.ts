import { PIXEL_CLASS } from '../observation/class-map';
import { OUTLINE } from '../observation/landmarks';
import type { PixelStatistics } from '../observation/pixel-statistics';
import { luminance } from '../picture/luminance';
import { polygonMask } from '../picture/polygon-mask';
import { backdropOf } from './backdrop';
import { detailAlong } from './blur';
import { classAt, pointInRaster, type HeadView } from './head-view';
import { skinPatches } from './skin-patches';
import { tonesUnder } from './tones';

/** All pixel statistics of one head: what the checks of light, focus and background judge by. */
export function inspectPixels(view: HeadView): PixelStatistics {
  const outline = OUTLINE.face.map((index) => pointInRaster(view, index));
  const face = polygonMask(outline, view.raster);
  const encoded = luminance(view.raster, 'encoded');
  return {
    tones: tonesUnder(bareSkin(view, face), luminance(view.raster, 'linear')),
    detail: {
      x: detailAlong('x', encoded, view.raster, face),
      y: detailAlong('y', encoded, view.raster, face),
    },
    skin: skinPatches(view),
    backdrop: backdropOf(view),
  };
}

function bareSkin(view: HeadView, face: Uint8Array): Uint8Array {
  const { widthPx } = view.raster;
  return face.map((inside, at) =>
    inside === 1 && classAt(view, at % widthPx, Math.floor(at / widthPx)) === PIXEL_CLASS.faceSkin
      ? 1
      : 0,
  );
}
