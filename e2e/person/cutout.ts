import { drawPerson, type PersonOptions } from './render-person';
import { BACKGROUND } from './shading';

/** A person without a wall, in linear light: what a camera of this resolution would see of them. */
export interface Cutout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Colour times coverage, three numbers a pixel, 0 to 1. */
  readonly premultiplied: Float32Array;
  /** Share of each pixel that the person covers, hair by hair, 0 to 1: exact. */
  readonly alpha: Float32Array;
}

/** Draws a person to be laid before any wall; as slow as `renderPerson`. */
export function renderCutout(options: PersonOptions): Cutout {
  const { widthPx, heightPx, supersampling = 2 } = options;
  const { linear, cover } = drawPerson({ ...options, supersampling });
  const premultiplied = new Float32Array(widthPx * heightPx * 3);
  const alpha = new Float32Array(widthPx * heightPx);
  const share = 1 / supersampling ** 2;
  for (let i = 0; i < cover.length; i++) {
    const row = Math.floor(i / (widthPx * supersampling));
    const column = i - row * widthPx * supersampling;
    const at = Math.floor(row / supersampling) * widthPx + Math.floor(column / supersampling);
    const covered = cover[i] ?? 0;
    alpha[at] = (alpha[at] ?? 0) + covered * share;
    for (let c = 0; c < 3; c++) {
      const seen = Math.min(1, linear[3 * i + c] ?? 0) - (1 - covered) * BACKGROUND;
      premultiplied[3 * at + c] = (premultiplied[3 * at + c] ?? 0) + Math.max(0, seen) * share;
    }
  }
  return { widthPx, heightPx, premultiplied, alpha };
}
