import { bothSides, type Side } from '../measure/sides';
import { VISIBILITY_ZONE } from '../measure/eyes';
import { grown } from '../geometry/polygon';
import type { EyePixels, OneEyePixels } from '../observation/eye-pixels';
import { EYES_SIDE } from '../observation/head-squares';
import { IRIS, landmarks, OUTLINE } from '../observation/landmarks';
import { glareShare } from './eye-glare';
import { irisIn } from './eye-iris';
import { lensLight } from './eye-lens';
import { redShare } from './eye-red';
import { skinAround } from './eye-skin';
import { smoothLight, strandsAcross } from './eye-strands';
import { placeInRaster, pointInRaster, type HeadView } from './head-view';

/** Side of the upright eye raster in pixels: an iris of a grown person is about 28 px wide in it. */
export const EYE_RASTER_PX = 384;

/** All pixel statistics of the two eyes; `view` is that of the eye square. */
export function inspectEyes(view: HeadView): EyePixels {
  const unitPx = view.raster.widthPx / EYES_SIDE;
  const light = smoothLight(view.raster);
  return bothSides((side) => ({
    ...inspectEye(view, side, unitPx),
    strands: strandsAcross(view, light, side, unitPx),
  }));
}

function inspectEye(view: HeadView, side: Side, unitPx: number): Omit<OneEyePixels, 'strands'> {
  const lids = landmarks(view.face, OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']).map((p) =>
    placeInRaster(view, p),
  );
  const mesh = pointInRaster(view, IRIS[side].centre);
  const iris = irisIn(view, side, lids);
  const skin = skinAround(view, side, unitPx);
  return {
    irisShift: iris && {
      x: (iris.centre.x - mesh.x) / unitPx,
      y: (iris.centre.y - mesh.y) / unitPx,
    },
    redShare: redShare(view.raster, lids, iris?.centre ?? mesh, unitPx),
    glareShare: glareShare(view.raster, lids, grown(lids, VISIBILITY_ZONE * unitPx), skin.cheek),
    lensLight: lensLight(view, side, lids, unitPx),
    underEyeLight:
      skin.cheek && skin.underEye && skin.underEye.luminance / Math.max(1, skin.cheek.luminance),
  };
}
