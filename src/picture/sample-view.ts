import type { Point } from '../geometry/point';
import { outOfView, type View } from '../geometry/view';
import type { CameraPixels, Plane, YuvColours } from './camera-pixels';
import type { Raster } from './raster';

/**
 * Fills the raster with a view of a frame, straight from the camera's bytes: nothing is allocated, and only
 * the pixels that are asked for are touched. Brightness is mixed of the four nearest pixels, so views of
 * less than half the frame's size are coarse; beyond its edges the frame goes on as its outermost pixels.
 * @param view in pixels of the upright frame
 */
export function sampleView(pixels: CameraPixels, view: View, raster: Raster): void {
  const { bytes } = pixels;
  const { luma, u, v, apart } = channelsOf(pixels);
  const { black, y, rv, gu, gv, bu } = weightsOf(pixels.colours);
  const { start, perColumn, perRow } = gridOf(pixels, view, raster);
  const [lastX, lastY] = [ONE * (pixels.widthPx - 1), ONE * (pixels.heightPx - 1)];
  const { widthPx, heightPx, rgba } = raster;
  let out = 0;
  for (let row = 0; row < heightPx; row++) {
    let atX = start.x + row * perRow.x;
    let atY = start.y + row * perRow.y;
    for (let column = 0; column < widthPx; column++) {
      const insideX = atX < 0 ? 0 : atX > lastX ? lastX : atX;
      const insideY = atY < 0 ? 0 : atY > lastY ? lastY : atY;
      const left = insideX >> 16;
      const top = insideY >> 16;
      // Shares of 256.
      const right = (insideX >> 8) & 255;
      const low = (insideY >> 8) & 255;
      const over = luma.offset + top * luma.stride + left;
      const under = over + luma.stride;
      const upper = (bytes[over] ?? 0) * (256 - right) + (bytes[over + 1] ?? 0) * right;
      const lower = (bytes[under] ?? 0) * (256 - right) + (bytes[under + 1] ?? 0) * right;
      const bright = y * (((upper * (256 - low) + lower * low) >> 16) - black);
      const across = (left + (right >> 7)) >> 1;
      const down = (top + (low >> 7)) >> 1;
      const du = (bytes[u.offset + down * u.stride + across * apart] ?? GREY) - GREY;
      const dv = (bytes[v.offset + down * v.stride + across * apart] ?? GREY) - GREY;
      rgba[out] = (bright + rv * dv) >> 16;
      rgba[out + 1] = (bright - gu * du - gv * dv) >> 16;
      rgba[out + 2] = (bright + bu * du) >> 16;
      rgba[out + 3] = 255;
      out += 4;
      atX += perColumn.x;
      atY += perColumn.y;
    }
  }
}

/** Positions and weights are whole numbers of so many parts: no floating point in the loop. */
const ONE = 65_536;
/** Both colour differences of what has no colour. */
const GREY = 128;

interface Channels {
  readonly luma: Plane;
  readonly u: Plane;
  readonly v: Plane;
  /** Bytes from one colour difference to the next of its kind. */
  readonly apart: 1 | 2;
}

function channelsOf({ format, planes }: CameraPixels): Channels {
  const [luma, u] = planes;
  if (format === 'I420') return { luma, u, v: planes[2], apart: 1 };
  return { luma, u, v: { ...u, offset: u.offset + 1 }, apart: 2 };
}

/** Where the raster's pixels lie among the stored ones. */
interface Grid {
  readonly start: Point;
  readonly perColumn: Point;
  readonly perRow: Point;
}

function gridOf(pixels: CameraPixels, view: View, { widthPx, heightPx }: Raster): Grid {
  const at = (column: number, row: number): Point => {
    const share = { x: (column + 0.5) / widthPx, y: (row + 0.5) / heightPx };
    const { x, y } = stored(pixels, outOfView(view, share));
    return { x: ONE * (x - 0.5), y: ONE * (y - 0.5) };
  };
  const start = at(0, 0);
  const fromStart = ({ x, y }: Point): Point => whole({ x: x - start.x, y: y - start.y });
  return { start: whole(start), perColumn: fromStart(at(1, 0)), perRow: fromStart(at(0, 1)) };
}

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** A place in the upright frame → the same place as it is stored. */
function stored({ widthPx, heightPx, turnDeg }: CameraPixels, { x, y }: Point): Point {
  switch (turnDeg) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: heightPx - x };
    case 180:
      return { x: widthPx - x, y: heightPx - y };
    case 270:
      return { x: widthPx - y, y: x };
  }
}

/** Shares of red and blue in brightness (ITU-R BT.601, BT.709). */
const LUMA_SHARES = { bt601: { kr: 0.299, kb: 0.114 }, bt709: { kr: 0.2126, kb: 0.0722 } } as const;

function weightsOf({ matrix, isFullRange }: YuvColours) {
  const { kr, kb } = LUMA_SHARES[matrix];
  const kg = 1 - kr - kb;
  const [y, difference] = isFullRange ? [1, 1] : [255 / 219, 255 / 224];
  const [rv, bu] = [2 * (1 - kr) * difference, 2 * (1 - kb) * difference];
  const parts = (weight: number): number => Math.round(ONE * weight);
  return {
    black: isFullRange ? 0 : 16,
    y: parts(y),
    rv: parts(rv),
    gu: parts((bu * kb) / kg),
    gv: parts((rv * kr) / kg),
    bu: parts(bu),
  };
}
