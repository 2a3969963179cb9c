import { deltaE, linearToLab, type Lab } from '../../src/picture/lab';
import { toLinear } from '../../src/picture/luminance';
import type { PhotoBytes } from '../../src/matting/replace-background';
import type { Cut } from './peers';

/** How far a cut is from the truth, over the band of the person's edge and what it sees as edge. */
export interface Score {
  /** Mean absolute error of alpha. */
  readonly sad: number;
  /** Mean squared error of alpha. */
  readonly mse: number;
  /** Mean error of the gradient of alpha. */
  readonly gradient: number;
  /** Mean absolute error of alpha where the edge is hair. */
  readonly hairSad: number;
  /** Share of the person in the band that is cut away. */
  readonly eaten: number;
  /** Mean ΔE*ab against the same person before real white. */
  readonly fringe: number;
}

export interface Truth {
  /** 0 to 1. */
  readonly alpha: Float32Array;
  /** The same cut of the same person before white. */
  readonly white: PhotoBytes;
  /** 1 where the edge is hair. */
  readonly hair: Float32Array;
}

const BAND_PX = 4;

export function scoreOf(cut: Cut, made: Uint8Array, truth: Truth): Score {
  const { widthPx, heightPx, values } = cut.alpha;
  const band = edgeBand(truth.alpha, widthPx, heightPx);
  const sum = { sad: 0, mse: 0, gradient: 0, eaten: 0, person: 0, fringe: 0, hairSad: 0 };
  let [count, hairs] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (band[at] !== 1) continue;
    const is = truth.alpha[at] ?? 0;
    const off = (values[at] ?? 0) - is;
    count++;
    sum.sad += Math.abs(off);
    sum.mse += off * off;
    sum.person += is;
    sum.eaten += Math.max(0, -off);
    sum.gradient += Math.abs(slope(values, at, widthPx) - slope(truth.alpha, at, widthPx));
    sum.fringe += deltaE(labAt(made, at), labAt(truth.white.pixels, at));
    if (truth.hair[at] !== 1) continue;
    sum.hairSad += Math.abs(off);
    hairs++;
  }
  return {
    sad: sum.sad / count,
    mse: sum.mse / count,
    gradient: sum.gradient / count,
    hairSad: hairs === 0 ? 0 : sum.hairSad / hairs,
    eaten: sum.eaten / sum.person,
    fringe: sum.fringe / count,
  };
}

function edgeBand(alpha: Float32Array, widthPx: number, heightPx: number): Uint8Array {
  const band = new Uint8Array(alpha.length);
  for (let at = 0; at < alpha.length; at++) {
    const a = alpha[at] ?? 0;
    if (a < 0.01 || a > 0.99) continue;
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    const first = Math.max(0, x - BAND_PX);
    const last = Math.min(widthPx - 1, x + BAND_PX);
    for (let row = Math.max(0, y - BAND_PX); row <= Math.min(heightPx - 1, y + BAND_PX); row++) {
      band.fill(1, row * widthPx + first, row * widthPx + last + 1);
    }
  }
  return band;
}

function slope(values: Float32Array, at: number, widthPx: number): number {
  const here = values[at] ?? 0;
  return Math.hypot((values[at + 1] ?? here) - here, (values[at + widthPx] ?? here) - here);
}

function labAt(pixels: Uint8Array, at: number): Lab {
  const light = (c: number) => toLinear(pixels[3 * at + c] ?? 0) / 255;
  return linearToLab(light(0), light(1), light(2));
}
