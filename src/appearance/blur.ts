import type { Raster } from '../picture/raster';
import { boxOf, lumaIn, type Box } from './box';
import { gaussianSmoothed } from './gaussian';
import { percentile } from './median';

/** How blurred a surface is along the direction in which it is sharpest, and most blurred. */
export interface Blur {
  /** Standard deviation of the blur where it is least, in raster pixels. */
  readonly leastPx: number;
  /** The same where it is most; equal to the other for a lens out of focus, not for motion. */
  readonly mostPx: number;
}

/** The two scales that are compared, in raster pixels. */
const FINE_PX = 0.7;
const COARSE_PX = 1.4;
/** Noise and the finest texture of skin are what the calmest of these blocks hold. */
const BLOCK_PX = 12;
const CALM_SHARE = 0.1;
const LEAST_BLOCKS = 20;
/** Directions looked at, over half a turn. */
const DIRECTIONS = 24;
/** Below this ratio of energies one wide blur cannot be told from another: 12 px and more. */
const LEAST_RATIO = 1.005;

/**
 * Blur from edge energy at two scales: an edge blurred by σ keeps √((σ²+coarse²)/(σ²+fine²)) times
 * the energy at the fine scale (re-blurring, after Zhuo & Sim 2011, Defocus map estimation), asked
 * for in every direction by the structure tensor. The energy of the calmest blocks, noise, is taken
 * off first. Null where the mask holds too little, or no edge stands out of the noise.
 */
export function blurUnder(mask: Uint8Array, raster: Raster): Blur | null {
  const box = boxOf(mask, raster);
  const luma = lumaIn(box, raster);
  const fine = blockTensors(gaussianSmoothed(luma, box, FINE_PX), box, mask, raster);
  const coarse = blockTensors(gaussianSmoothed(luma, box, COARSE_PX), box, mask, raster);
  if (fine.length < LEAST_BLOCKS) return null;
  const [fineNoise, coarseNoise] = [calmEnergy(fine), calmEnergy(coarse)];
  const [fineAll, coarseAll] = [mean(fine), mean(coarse)];
  let [leastPx, mostPx] = [Infinity, 0];
  for (let k = 0; k < DIRECTIONS; k++) {
    const turn = (k * Math.PI) / DIRECTIONS;
    const above = along(fineAll, turn) - fineNoise / 2;
    const below = along(coarseAll, turn) - coarseNoise / 2;
    if (above <= 0 || below <= 0) return null;
    const blurPx = blurOf(above / below);
    leastPx = Math.min(leastPx, blurPx);
    mostPx = Math.max(mostPx, blurPx);
  }
  return { leastPx, mostPx };
}

function blurOf(energyRatio: number): number {
  const squared = Math.max(LEAST_RATIO, energyRatio) ** 2;
  return Math.sqrt(Math.max(0, (COARSE_PX ** 2 - squared * FINE_PX ** 2) / (squared - 1)));
}

/** Mean products of the gradient's components: xx, xy, yy. */
type Tensor = readonly [number, number, number];

function blockTensors(luma: Float32Array, box: Box, mask: Uint8Array, raster: Raster): Tensor[] {
  const width = box.widthPx;
  const tensors: Tensor[] = [];
  for (let top = 1; top + BLOCK_PX < box.heightPx; top += BLOCK_PX) {
    for (let left = 1; left + BLOCK_PX < width; left += BLOCK_PX) {
      let [xx, xy, yy, count] = [0, 0, 0, 0];
      for (let y = top; y < top + BLOCK_PX; y++) {
        const inMask = (box.top + y) * raster.widthPx + box.left;
        for (let x = left; x < left + BLOCK_PX; x++) {
          if (mask[inMask + x] !== 1) continue;
          const at = y * width + x;
          const dx = (luma[at + 1] ?? 0) - (luma[at - 1] ?? 0);
          const dy = (luma[at + width] ?? 0) - (luma[at - width] ?? 0);
          xx += dx * dx;
          xy += dx * dy;
          yy += dy * dy;
          count++;
        }
      }
      if (count > BLOCK_PX ** 2 / 2) tensors.push([xx / count, xy / count, yy / count]);
    }
  }
  return tensors;
}

const calmEnergy = (tensors: readonly Tensor[]): number =>
  percentile(
    tensors.map(([xx, , yy]) => xx + yy),
    CALM_SHARE,
  );

function mean(tensors: readonly Tensor[]): Tensor {
  let [xx, xy, yy] = [0, 0, 0];
  for (const tensor of tensors) {
    xx += tensor[0];
    xy += tensor[1];
    yy += tensor[2];
  }
  return [xx / tensors.length, xy / tensors.length, yy / tensors.length];
}

function along([xx, xy, yy]: Tensor, turn: number): number {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return xx * cos * cos + 2 * xy * cos * sin + yy * sin * sin;
}
