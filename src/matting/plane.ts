/** One number a pixel, row by row from the top left. */
export interface Plane {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
}

/** A plane of the same size as another: its own zeros, or the values given. */
export const planeOf = (
  { widthPx, heightPx }: Pick<Plane, 'widthPx' | 'heightPx'>,
  values = new Float32Array(widthPx * heightPx),
): Plane => ({ widthPx, heightPx, values });

/** The mean of the square window of `2 × radiusPx + 1` around each pixel; at the edges, of its part inside. */
export function boxMean(plane: Plane, radiusPx: number): Plane {
  const { widthPx, heightPx } = plane;
  const across = planeOf(plane);
  for (let row = 0; row < heightPx; row++) {
    meanAlong(plane.values, across.values, row * widthPx, 1, widthPx, radiusPx);
  }
  const both = planeOf(plane);
  for (let column = 0; column < widthPx; column++) {
    meanAlong(across.values, both.values, column, widthPx, heightPx, radiusPx);
  }
  return both;
}

function meanAlong(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  let sum = 0;
  let inside = 0;
  for (let k = 0; k < Math.min(radius, count); k++) {
    sum += from[start + k * step] ?? 0;
    inside++;
  }
  for (let k = 0; k < count; k++) {
    if (k + radius < count) {
      sum += from[start + (k + radius) * step] ?? 0;
      inside++;
    }
    if (k - radius - 1 >= 0) {
      sum -= from[start + (k - radius - 1) * step] ?? 0;
      inside--;
    }
    to[start + k * step] = sum / inside;
  }
}

/** The largest value within `radiusPx` of each pixel, in a square window. */
export function boxMax(plane: Plane, radiusPx: number): Plane {
  const { widthPx, heightPx, values } = plane;
  const across = planeOf(plane);
  const both = planeOf(plane);
  const at = (from: Float32Array, x: number, y: number) => from[y * widthPx + x] ?? 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let most = -Infinity;
      const last = Math.min(widthPx - 1, x + radiusPx);
      for (let k = Math.max(0, x - radiusPx); k <= last; k++)
        most = Math.max(most, at(values, k, y));
      across.values[y * widthPx + x] = most;
    }
  }
  for (let y = 0; y < heightPx; y++) {
    const last = Math.min(heightPx - 1, y + radiusPx);
    for (let x = 0; x < widthPx; x++) {
      let most = -Infinity;
      for (let k = Math.max(0, y - radiusPx); k <= last; k++) {
        most = Math.max(most, at(across.values, x, k));
      }
      both.values[y * widthPx + x] = most;
    }
  }
  return both;
}

/** The mean of each block of `factor × factor` pixels; blocks at the right and lower edge may be cut. */
export function shrink(plane: Plane, factor: number): Plane {
  const small = planeOf({
    widthPx: Math.ceil(plane.widthPx / factor),
    heightPx: Math.ceil(plane.heightPx / factor),
  });
  const counts = new Float32Array(small.values.length);
  for (let y = 0; y < plane.heightPx; y++) {
    const row = Math.floor(y / factor) * small.widthPx;
    for (let x = 0; x < plane.widthPx; x++) {
      const at = row + Math.floor(x / factor);
      small.values[at] = (small.values[at] ?? 0) + (plane.values[y * plane.widthPx + x] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  for (let at = 0; at < counts.length; at++) {
    small.values[at] = (small.values[at] ?? 0) / (counts[at] ?? 1);
  }
  return small;
}

/** Bilinear reading of a shrunk plane at pixel (x, y) of the large one. */
export function readShrunk(small: Plane, factor: number, x: number, y: number): number {
  const u = (x + 0.5) / factor - 0.5;
  const v = (y + 0.5) / factor - 0.5;
  return readBetween(small, u, v);
}

/** Bilinear reading between pixel centres; (0, 0) is the centre of the first pixel. */
export function readBetween({ widthPx, heightPx, values }: Plane, u: number, v: number): number {
  const left = Math.min(widthPx - 1, Math.max(0, Math.floor(u)));
  const top = Math.min(heightPx - 1, Math.max(0, Math.floor(v)));
  const right = Math.min(widthPx - 1, left + 1);
  const bottom = Math.min(heightPx - 1, top + 1);
  const du = Math.min(1, Math.max(0, u - left));
  const dv = Math.min(1, Math.max(0, v - top));
  const upper =
    (values[top * widthPx + left] ?? 0) * (1 - du) + (values[top * widthPx + right] ?? 0) * du;
  const lower =
    (values[bottom * widthPx + left] ?? 0) * (1 - du) +
    (values[bottom * widthPx + right] ?? 0) * du;
  return upper * (1 - dv) + lower * dv;
}

export const inverse = (plane: Plane): Plane =>
  planeOf(
    plane,
    plane.values.map((value) => 1 - value),
  );
