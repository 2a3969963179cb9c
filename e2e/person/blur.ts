/** Gaussian blur of one channel in place, counting only pixels whose `weight` is above 0. */
export function blurMasked(
  channel: Float32Array,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  sigmaPx: number,
): void {
  const reach = Math.ceil(sigmaPx * 2.5);
  if (reach < 1 || sigmaPx < 0.3) return;
  const kernel = Array.from({ length: reach + 1 }, (_, k) =>
    Math.exp(-(k * k) / (2 * sigmaPx * sigmaPx)),
  );
  const lines = [
    { count: heightPx, length: widthPx, stride: 1, step: widthPx },
    { count: widthPx, length: heightPx, stride: widthPx, step: 1 },
  ];
  for (const { count, length, stride, step } of lines) {
    const copy = new Float32Array(length),
      mask = new Float32Array(length);
    for (let line = 0; line < count; line++) {
      const start = line * step;
      for (let k = 0; k < length; k++) {
        copy[k] = channel[start + k * stride] ?? 0;
        mask[k] = weight[start + k * stride] ?? 0;
      }
      for (let k = 0; k < length; k++) {
        if ((mask[k] ?? 0) <= 0) continue;
        let sum = 0,
          total = 0;
        for (let j = Math.max(0, k - reach); j <= Math.min(length - 1, k + reach); j++) {
          const w = (kernel[Math.abs(j - k)] ?? 0) * (mask[j] ?? 0);
          sum += w * (copy[j] ?? 0);
          total += w;
        }
        channel[start + k * stride] = sum / total;
      }
    }
  }
}
