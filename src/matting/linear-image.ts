import { toLinear } from '../picture/luminance';
import { planeOf, shrink, type Plane } from './plane';

/** A picture in linear light, 0 to 1: one plane each for red, green and blue. */
export interface LinearImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: readonly [Plane, Plane, Plane];
}

/** Red, green and blue in linear light, 0 to 1. */
export type LinearColour = readonly [number, number, number];

/** @param bytes sRGB, three bytes a pixel, row by row */
export function linearImage(bytes: Uint8Array, widthPx: number, heightPx: number): LinearImage {
  const size = { widthPx, heightPx };
  const rgb = [planeOf(size), planeOf(size), planeOf(size)] as const;
  for (let at = 0, k = 0; at < widthPx * heightPx; at++, k += 3) {
    rgb[0].values[at] = toLinear(bytes[k] ?? 0) / 255;
    rgb[1].values[at] = toLinear(bytes[k + 1] ?? 0) / 255;
    rgb[2].values[at] = toLinear(bytes[k + 2] ?? 0) / 255;
  }
  return { ...size, rgb };
}

/** The picture with each block of `factor × factor` pixels as one. */
export function shrinkImage({ rgb: [r, g, b] }: LinearImage, factor: number): LinearImage {
  const rgb = [shrink(r, factor), shrink(g, factor), shrink(b, factor)] as const;
  return { widthPx: rgb[0].widthPx, heightPx: rgb[0].heightPx, rgb };
}

export const linearColour = ([r, g, b]: readonly [number, number, number]): LinearColour => [
  toLinear(r) / 255,
  toLinear(g) / 255,
  toLinear(b) / 255,
];

/** Linear light, 0 to 1 → sRGB, 0 to 255, not rounded (IEC 61966-2-1). */
export const encode = (light: number): number =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
