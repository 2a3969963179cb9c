import { blurred, type Mask } from './mask';
import type { Picture, Rgb } from './picture';

/** Something drawn that lies over a picture: linear light premultiplied by `alpha`, 0..1. */
export interface Layer {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Float32Array;
  readonly alpha: Float32Array;
}

export function emptyLayer({ widthPx, heightPx }: Picture | Layer | Mask): Layer {
  return {
    widthPx,
    heightPx,
    rgb: new Float32Array(3 * widthPx * heightPx),
    alpha: new Float32Array(widthPx * heightPx),
  };
}

/** Lays one more colour over a pixel of the layer, in place. */
export function paint(layer: Layer, pixel: number, colour: Rgb, alpha: number): void {
  const keep = 1 - alpha;
  layer.alpha[pixel] = (layer.alpha[pixel] ?? 0) * keep + alpha;
  for (let c = 0; c < 3; c++) {
    const i = 3 * pixel + c;
    layer.rgb[i] = (layer.rgb[i] ?? 0) * keep + (colour[c] ?? 0) * alpha;
  }
}

/** Paints a mask in one colour, or in one for each pixel; in place. */
export function paintMask(
  layer: Layer,
  mask: Mask,
  colour: Rgb | ((pixel: number) => Rgb),
  opacity = 1,
): void {
  for (let pixel = 0; pixel < mask.values.length; pixel++) {
    const alpha = (mask.values[pixel] ?? 0) * opacity;
    if (alpha <= 0) continue;
    paint(layer, pixel, typeof colour === 'function' ? colour(pixel) : colour, alpha);
  }
}

/** The picture with the layer over it. */
export function laidOver(picture: Picture, layer: Layer): Picture {
  const rgb = picture.rgb.slice();
  for (let pixel = 0; pixel < layer.alpha.length; pixel++) {
    const alpha = layer.alpha[pixel] ?? 0;
    if (alpha === 0) continue;
    for (let i = 3 * pixel; i < 3 * pixel + 3; i++) {
      rgb[i] = (rgb[i] ?? 0) * (1 - alpha) + (layer.rgb[i] ?? 0);
    }
  }
  return { ...picture, rgb };
}

/** The layer as soft as the lens that took the picture draws it. */
export function softened(layer: Layer, sigmaPx: number): Layer {
  const box = drawnBox(layer, Math.ceil(3 * sigmaPx) + 1);
  const result = emptyLayer(layer);
  if (box === null) return result;
  const { left, top, widthPx, heightPx } = box;
  for (let c = 0; c < 4; c++) {
    const [from, to] = c < 3 ? [layer.rgb, result.rgb] : [layer.alpha, result.alpha];
    const [step, shift] = c < 3 ? [3, c] : [1, 0];
    const values = new Float32Array(widthPx * heightPx);
    const at = (cell: number) => {
      const column = cell % widthPx;
      const row = (cell - column) / widthPx;
      return step * ((top + row) * layer.widthPx + left + column) + shift;
    };
    for (let cell = 0; cell < values.length; cell++) values[cell] = from[at(cell)] ?? 0;
    const soft = blurred({ widthPx, heightPx, values }, sigmaPx).values;
    for (let cell = 0; cell < values.length; cell++) to[at(cell)] = soft[cell] ?? 0;
  }
  return result;
}

/** The part of the layer that holds something, and a margin. */
function drawnBox(layer: Layer, margin: number) {
  let [left, top, right, bottom] = [layer.widthPx, layer.heightPx, -1, -1];
  for (let y = 0; y < layer.heightPx; y++) {
    for (let x = 0; x < layer.widthPx; x++) {
      if ((layer.alpha[y * layer.widthPx + x] ?? 0) === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return null;
  left = Math.max(0, left - margin);
  top = Math.max(0, top - margin);
  right = Math.min(layer.widthPx - 1, right + margin);
  bottom = Math.min(layer.heightPx - 1, bottom + margin);
  return { left, top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}
