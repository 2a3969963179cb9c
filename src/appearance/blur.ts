import type { Raster } from '../picture/raster';

/** Half width of the blur that the picture is compared with, in raster pixels. */
const RADIUS = 4;

/**
 * How much detail a further blur would take away along one axis: 0 for none left to take (all is
 * blurred already) to 1. Sharp pictures lose much, blurred ones little (Crété-Roffet et al. 2007, The
 * blur effect, turned round so that higher is sharper). Only steps inside `mask` count.
 */
export function detailAlong(
  axis: 'x' | 'y',
  luma: Float32Array,
  size: Pick<Raster, 'widthPx' | 'heightPx'>,
  mask: Uint8Array,
): number {
  const step = axis === 'x' ? 1 : size.widthPx;
  const length = axis === 'x' ? size.widthPx : size.heightPx;
  const lines = axis === 'x' ? size.heightPx : size.widthPx;
  const lineStep = axis === 'x' ? size.widthPx : 1;
  let total = 0;
  let lost = 0;
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    let window = 0;
    let before = 0;
    for (let k = 0; k < length; k++) {
      const at = start + k * step;
      window += luma[at] ?? 0;
      if (k > 2 * RADIUS) window -= luma[at - (2 * RADIUS + 1) * step] ?? 0;
      if (k < 2 * RADIUS) continue;
      const blurred = window / (2 * RADIUS + 1);
      const centre = at - RADIUS * step;
      if (k > 2 * RADIUS && mask[centre] === 1 && mask[centre - step] === 1) {
        const original = Math.abs((luma[centre] ?? 0) - (luma[centre - step] ?? 0));
        total += original;
        lost += Math.max(0, original - Math.abs(blurred - before));
      }
      before = blurred;
    }
  }
  return total > 0 ? lost / total : 0;
}
