import { randomStream } from './noise';
import type { StrandLayer } from './strand-layer';

/** Lays the strands over the surface's linear-light colours, in place. */
export function layStrands(linear: Float32Array, { rgb, cover }: StrandLayer): void {
  for (let i = 0; i < cover.length; i++) {
    const keep = 1 - (cover[i] ?? 0);
    for (let c = 3 * i; c < 3 * i + 3; c++) linear[c] = (linear[c] ?? 0) * keep + (rgb[c] ?? 0);
  }
}

const NOISE = 1.1;

/** Averages the samples of each pixel, encodes as sRGB, and adds the grain of a good camera. */
export function develop(
  linear: Float32Array,
  widthPx: number,
  heightPx: number,
  samples: number,
): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(widthPx * heightPx * 4);
  const random = randomStream(7);
  const grain = () => (random() + random() + random() - 1.5) * 2 * NOISE;
  for (let i = 0; i < widthPx * heightPx; i++) {
    const column = i % widthPx;
    const row = (i - column) / widthPx;
    const shared = grain();
    for (let c = 0; c < 3; c++) {
      const light = boxAverage(
        linear,
        widthPx * samples,
        column * samples,
        row * samples,
        samples,
        c,
      );
      pixels[4 * i + c] = encodeSrgb(light) * 255 + 0.8 * shared + 0.5 * grain();
    }
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

function boxAverage(
  linear: Float32Array,
  width: number,
  left: number,
  top: number,
  side: number,
  channel: number,
): number {
  let sum = 0;
  for (let row = top; row < top + side; row++) {
    for (let column = left; column < left + side; column++) {
      sum += Math.min(1, linear[3 * (row * width + column) + channel] ?? 0);
    }
  }
  return sum / (side * side);
}

export function encodeSrgb(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}
