import type { Raster } from './raster';

/** sRGB value (0 to 255) → linear light (0 to 255): IEC 61966-2-1, as OFIQ decodes it. */
const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const c = value / 255;
  return 255 * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
});

export const toLinear = (value: number): number => LINEAR[value] ?? 0;

/** Luminance in linear light, 0 to 255, of the pixel whose red is at `k` (ISO/IEC 29794-5, exposure measures). */
export const linearLuminanceAt = (rgba: Uint8ClampedArray, k: number): number =>
  0.2126 * toLinear(rgba[k] ?? 0) +
  0.7152 * toLinear(rgba[k + 1] ?? 0) +
  0.0722 * toLinear(rgba[k + 2] ?? 0);

/**
 * Luminance of every pixel, 0 to 255. `linear`: linear light (ISO/IEC 29794-5, exposure measures).
 * `encoded`: the sRGB values weighted as they stand, which is what the eye and the printer see.
 */
export function luminance(raster: Raster, light: 'linear' | 'encoded'): Float32Array {
  const { rgba } = raster;
  const out = new Float32Array(raster.widthPx * raster.heightPx);
  for (let at = 0, k = 0; at < out.length; at++, k += 4) {
    out[at] =
      light === 'linear'
        ? linearLuminanceAt(rgba, k)
        : 0.2126 * (rgba[k] ?? 0) + 0.7152 * (rgba[k + 1] ?? 0) + 0.0722 * (rgba[k + 2] ?? 0);
  }
  return out;
}
