import type { Picture } from './picture';

/** Where a pixel of the new picture comes from; written to, so that no pixel allocates. */
export interface Origin {
  x: number;
  y: number;
}

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The picture with its pixels moved: `find` sets where the new pixel (x, y) comes from. Cubic
 * (Catmull-Rom); beyond the picture lies what lies at its edge.
 * @param region the pixels that may change; default all
 */
export function warped(
  picture: Picture,
  find: (origin: Origin, x: number, y: number) => void,
  region: Region = { left: 0, top: 0, right: picture.widthPx - 1, bottom: picture.heightPx - 1 },
): Picture {
  const { widthPx, heightPx } = picture;
  const rgb = picture.rgb.slice();
  const origin: Origin = { x: 0, y: 0 };
  const [left, top] = [Math.max(0, Math.floor(region.left)), Math.max(0, Math.floor(region.top))];
  const right = Math.min(widthPx - 1, Math.ceil(region.right));
  const bottom = Math.min(heightPx - 1, Math.ceil(region.bottom));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      origin.x = x;
      origin.y = y;
      find(origin, x, y);
      if (origin.x === x && origin.y === y) continue;
      sample(picture, origin.x, origin.y, rgb, 3 * (y * widthPx + x));
    }
  }
  return { ...picture, rgb };
}

/** Writes the cubic interpolation of a picture at a place into `to`. */
export function sample(picture: Picture, x: number, y: number, to: Float32Array, at: number): void {
  const { widthPx, heightPx, rgb } = picture;
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - column, y - row];
  let [red, green, blue] = [0, 0, 0];
  for (let j = -1; j <= 2; j++) {
    const wy = cubicWeight(j - fy);
    const line = widthPx * Math.min(heightPx - 1, Math.max(0, row + j));
    for (let i = -1; i <= 2; i++) {
      const weight = wy * cubicWeight(i - fx);
      const from = 3 * (line + Math.min(widthPx - 1, Math.max(0, column + i)));
      red += weight * (rgb[from] ?? 0);
      green += weight * (rgb[from + 1] ?? 0);
      blue += weight * (rgb[from + 2] ?? 0);
    }
  }
  to[at] = Math.max(0, red);
  to[at + 1] = Math.max(0, green);
  to[at + 2] = Math.max(0, blue);
}

function cubicWeight(distance: number): number {
  const d = Math.abs(distance);
  if (d >= 2) return 0;
  return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
}
