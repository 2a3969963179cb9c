/**
 * Tones of the pixels under a mask, from linear luminance 0 to 255 (ISO/IEC 29794-5 as in OFIQ 1.0.3).
 */
export interface Tones {
  /** Share of pixels with luminance up to 25 (UnderExposurePrevention). */
  readonly underShare: number;
  /** Share of pixels with luminance from 247 (OverExposurePrevention). */
  readonly overShare: number;
  /** Entropy of the 256-bin histogram in bits, 0 to 8 (DynamicRange). */
  readonly entropyBit: number;
  /** Mean, 0 to 1 (Luminance). */
  readonly mean: number;
}

/** Null when nothing lies under the mask. */
export function tonesUnder(mask: Uint8Array, linearLuma: Float32Array): Tones | null {
  const histogram = new Float64Array(256);
  let count = 0;
  let sum = 0;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] !== 1) continue;
    const value = Math.min(255, Math.round(linearLuma[at] ?? 0));
    histogram[value] = (histogram[value] ?? 0) + 1;
    sum += value;
    count++;
  }
  if (count === 0) return null;
  let under = 0;
  let over = 0;
  let entropyBit = 0;
  histogram.forEach((bin, value) => {
    if (value <= 25) under += bin;
    if (value >= 247) over += bin;
    if (bin > 0) entropyBit -= (bin / count) * Math.log2(bin / count);
  });
  return {
    underShare: under / count,
    overShare: over / count,
    entropyBit,
    mean: sum / count / 255,
  };
}
