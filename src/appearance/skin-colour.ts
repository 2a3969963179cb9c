import { PIXEL_CLASS } from '../observation/class-map';
import { OUTLINE } from '../observation/landmarks';
import { linearToLab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import { spansOf } from '../picture/polygon-mask';
import type { Raster } from '../picture/raster';
import { classAt, pointInRaster, type HeadView } from './head-view';
import { percentile } from './median';

/** A colour without its brightness: ln of red and of blue over green, in linear light. */
export interface Tint {
  readonly redLog: number;
  readonly blueLog: number;
}

/** The brighter part of what lies between the lids, where the white of the eye is. */
export interface EyeWhite extends Tint {
  /** Lightness, L* 0 to 100. */
  readonly l: number;
}

/** Where less than this is seen of both eyes, in raster pixels, they are closed or hidden. */
const LEAST_EYE_PX = 400;
/** The white of the eye lies between these ranks of brightness: above it are glints. */
const WHITE = { from: 0.75, to: 0.95 } as const;
/** Every n-th pixel is enough for a median. */
const STEP = 7;

/** Median tint of the pixels under a mask; null when nothing lies under it. */
export function tintUnder(mask: Uint8Array, { rgba }: Raster): Tint | null {
  const channels: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < mask.length; at += STEP) {
    if (mask[at] !== 1) continue;
    channels.forEach((channel, c) => channel.push(toLinear(rgba[4 * at + c] ?? 0)));
  }
  if (channels[0].length === 0) return null;
  const [red, green, blue] = channels.map((channel) => percentile(channel, 0.5));
  return tintOf(red ?? 0, green ?? 0, blue ?? 0);
}

/** Null where the eyes are closed, turned away or behind dark glasses. */
export function eyeWhiteOf(view: HeadView): EyeWhite | null {
  const { rgba, widthPx } = view.raster;
  const seen: (readonly [red: number, green: number, blue: number])[] = [];
  for (const outline of [OUTLINE.leftEye, OUTLINE.rightEye]) {
    const lids = outline.map((index) => pointInRaster(view, index));
    spansOf(lids, view.raster, (y, first, last) => {
      for (let x = first; x <= last; x++) {
        if (classAt(view, x, y) !== PIXEL_CLASS.faceSkin) continue;
        const k = (y * widthPx + x) * 4;
        seen.push([toLinear(rgba[k] ?? 0), toLinear(rgba[k + 1] ?? 0), toLinear(rgba[k + 2] ?? 0)]);
      }
    });
  }
  if (seen.length < LEAST_EYE_PX) return null;
  seen.sort((p, q) => p[1] - q[1]);
  const white = seen.slice(
    Math.floor(WHITE.from * seen.length),
    Math.floor(WHITE.to * seen.length),
  );
  const mean = (c: 0 | 1 | 2) => white.reduce((sum, rgb) => sum + rgb[c], 0) / white.length;
  const [red, green, blue] = [mean(0), mean(1), mean(2)];
  return {
    l: linearToLab(red / 255, green / 255, blue / 255).l,
    ...tintOf(red, green, blue),
  };
}

/** Half a level is added to each channel, so that black has the tint of grey. */
const tintOf = (red: number, green: number, blue: number): Tint => ({
  redLog: Math.log((red + 0.5) / (green + 0.5)),
  blueLog: Math.log((blue + 0.5) / (green + 0.5)),
});
