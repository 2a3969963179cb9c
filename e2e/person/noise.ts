/** A deterministic stream of numbers in [0, 1) (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function latticeValue(x: number, y: number, z: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth value noise in [-1, 1] with features about one unit wide. */
export function valueNoise(x: number, y: number, z: number): number {
  const ix = Math.floor(x),
    iy = Math.floor(y),
    iz = Math.floor(z);
  const u = smooth(x - ix),
    v = smooth(y - iy),
    w = smooth(z - iz);
  const row = (dy: number, dz: number) =>
    mix(latticeValue(ix, iy + dy, iz + dz), latticeValue(ix + 1, iy + dy, iz + dz), u);
  return 2 * mix(mix(row(0, 0), row(1, 0), v), mix(row(0, 1), row(1, 1), v), w) - 1;
}

const smooth = (t: number) => t * t * (3 - 2 * t);

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function clamp01(t: number): number {
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** 0 below `from`, 1 above `to`, smooth between; `from` may lie above `to`. */
export function smoothstep(from: number, to: number, value: number): number {
  return smooth(clamp01((value - from) / (to - from)));
}
