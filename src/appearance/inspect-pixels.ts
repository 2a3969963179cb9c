import { PIXEL_CLASS } from '../observation/class-map';
import { OUTLINE } from '../observation/landmarks';
import type { PixelStatistics } from '../observation/pixel-statistics';
import { polygonMask, spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import { backdropOf } from './backdrop';
import { blockinessOf } from './blockiness';
import { clothesContrastOf } from './clothes';
import { faceBlur } from './face-blur';
import { classAt, eyeDistancePx, pointInRaster, type HeadView } from './head-view';
import { mouthLineLog } from './mouth-line';
import { shineOn } from './shine';
import { eyeWhiteOf, tintUnder } from './skin-colour';
import { skinLightOf } from './skin-light';
import { tonesUnder } from './tones';
import { wallBlocks } from './wall';
import { wallShadowOf } from './wall-shadow';

/**
 * All pixel statistics of one head: what the checks of light, focus and background judge by.
 * `native` is the middle of the face, pixel for pixel as it was captured; what is compressed shows
 * nowhere else.
 */
export function inspectPixels(view: HeadView, native: Raster): PixelStatistics {
  const outline = OUTLINE.face.map((index) => pointInRaster(view, index));
  const face = polygonMask(outline, view.raster);
  const skin = bareSkin(view, face);
  const eyes = eyeDistancePx(view);
  const wall = wallBlocks(view);
  return {
    tones: tonesUnder(skin, view.raster),
    blur: faceBlur(view.raster, view.classes.square, view.face),
    blockiness: blockinessOf(native),
    skinLight: skinLightOf(view),
    skinTint: tintUnder(skin, view.raster),
    eyeWhite: eyeWhiteOf(view),
    shine: shineOn(withoutFeatures(view, skin), view.raster, eyes),
    backdrop: backdropOf(wall),
    wallShadow: wallShadowOf(wall, view.classes),
    clothes: clothesContrastOf(view),
    mouthLineLog: mouthLineLog(view),
  };
}

function bareSkin(view: HeadView, face: Uint8Array): Uint8Array {
  const { widthPx, heightPx } = view.raster;
  const skin = new Uint8Array(face.length);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      if (face[at] === 1 && classAt(view, x, y) === PIXEL_CLASS.faceSkin) skin[at] = 1;
    }
  }
  return skin;
}

/** Moist eyes and teeth shine by nature: they are taken out, grown by half. */
const MOIST = [OUTLINE.leftEye, OUTLINE.rightEye, OUTLINE.innerLips];
const GROWN = { x: 1.5, y: 1.8 } as const;

function withoutFeatures(view: HeadView, skin: Uint8Array): Uint8Array {
  const rest = skin.slice();
  for (const outline of MOIST) {
    const points = outline.map((index) => pointInRaster(view, index));
    const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
    const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
    const grown = points.map((point) => ({
      x: x + GROWN.x * (point.x - x),
      y: y + GROWN.y * (point.y - y),
    }));
    spansOf(grown, view.raster, (row, first, last) => {
      rest.fill(0, row * view.raster.widthPx + first, row * view.raster.widthPx + last + 1);
    });
  }
  return rest;
}
