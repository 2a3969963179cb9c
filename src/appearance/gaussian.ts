import type { Raster } from '../picture/raster';

/** A plane convolved with a Gaussian of `sigmaPx`; what lies at the edge goes on beyond it. */
export function gaussianSmoothed(
  plane: Float32Array,
  { widthPx, heightPx }: Pick<Raster, 'widthPx' | 'heightPx'>,
  sigmaPx: number,
): Float32Array {
  const kernel = kernelOf(sigmaPx);
  const radius = (kernel.length - 1) / 2;
  const line = new Float32Array(widthPx + 2 * radius);
  const rows = new Float32Array(plane.length);
  for (let y = 0; y < heightPx; y++) {
    const start = y * widthPx;
    line.fill(plane[start] ?? 0, 0, radius);
    line.set(plane.subarray(start, start + widthPx), radius);
    line.fill(plane[start + widthPx - 1] ?? 0, radius + widthPx);
    for (let x = 0; x < widthPx; x++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) sum += (kernel[k] ?? 0) * (line[x + k] ?? 0);
      rows[start + x] = sum;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0; y < heightPx; y++) {
    for (let k = 0; k < kernel.length; k++) {
      const from = Math.min(heightPx - 1, Math.max(0, y + k - radius)) * widthPx;
      const weight = kernel[k] ?? 0;
      for (let x = 0; x < widthPx; x++) {
        out[y * widthPx + x] = (out[y * widthPx + x] ?? 0) + weight * (rows[from + x] ?? 0);
      }
    }
  }
  return out;
}

function kernelOf(sigmaPx: number): Float32Array {
  const radius = Math.ceil(3 * sigmaPx);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-((k - radius) ** 2) / (2 * sigmaPx ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return kernel.map((weight) => weight / total);
}
