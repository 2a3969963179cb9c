import sharp from 'sharp';
import { CAMERA } from '../stage/camera-clip';
import { BARCODE_PX, BLOCK_PX, blocksOf } from './barcode';
import type { PlacedPicture } from './child-pictures';
import type { Blur, Placement } from './child-plan';

/** A frame of the fake camera in the making: sRGB, three bytes a pixel. */
export type CameraFrame = Uint8Array;

const WALL = 253;
const { widthPx: WIDTH_PX, heightPx: HEIGHT_PX } = CAMERA;

export const emptyFrame = (): CameraFrame => new Uint8Array(3 * WIDTH_PX * HEIGHT_PX).fill(WALL);

/**
 * Lays a cut-out over the frame, its `anchor` at the place given. What lies below its lower edge is as
 * that edge, so that a body never ends in mid-air.
 */
export function lay(
  frame: CameraFrame,
  { sprite, anchor }: PlacedPicture,
  place: Placement,
): void {
  const angle = (place.rollDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / place.scale, Math.sin(angle) / place.scale];
  const side = place.scale * Math.max(anchor.x, sprite.widthPx - anchor.x);
  const lean = Math.abs(Math.sin(angle));
  const [left, right] = span(place.xPx, side + lean * HEIGHT_PX, WIDTH_PX);
  const [top] = span(place.yPx, place.scale * anchor.y + lean * side, HEIGHT_PX);
  const mirror = place.isMirrored ? -1 : 1;
  const { widthPx, heightPx, premultiplied } = sprite;
  for (let y = top; y < HEIGHT_PX; y++) {
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x - place.xPx, y - place.yPx];
      const u = anchor.x + mirror * (cos * dx + sin * dy);
      const v = Math.min(heightPx - 1.001, anchor.y - sin * dx + cos * dy);
      if (u < 0 || v < 0 || u >= widthPx - 1) continue;
      const [column, row] = [Math.floor(u), Math.floor(v)];
      const [a, b] = [u - column, v - row];
      const at = 4 * (row * widthPx + column);
      const below = at + 4 * widthPx;
      const read = (c: number): number =>
        (1 - b) * ((1 - a) * (premultiplied[at + c] ?? 0) + a * (premultiplied[at + 4 + c] ?? 0)) +
        b * ((1 - a) * (premultiplied[below + c] ?? 0) + a * (premultiplied[below + 4 + c] ?? 0));
      const covered = read(3);
      if (covered <= 0) continue;
      const keep = 1 - covered / 255;
      const to = 3 * (y * WIDTH_PX + x);
      for (let c = 0; c < 3; c++) {
        frame[to + c] = Math.round((frame[to + c] ?? 0) * keep + read(c));
      }
    }
  }
}

const span = (middle: number, reach: number, end: number): [number, number] => [
  Math.max(0, Math.floor(middle - reach)),
  Math.min(end, Math.ceil(middle + reach)),
];

/** Draws each point out into a line, as while somebody moves before an open shutter; in place. */
export function smear(frame: CameraFrame, { along, lengthPx }: Blur): void {
  const lines = along === 'row' ? HEIGHT_PX : WIDTH_PX;
  const length = along === 'row' ? WIDTH_PX : HEIGHT_PX;
  const step = 3 * (along === 'row' ? 1 : WIDTH_PX);
  const nextLine = 3 * (along === 'row' ? WIDTH_PX : 1);
  const reach = Math.round(lengthPx / 2);
  const copy = new Uint8Array(length);
  const read = (k: number): number => copy[Math.min(length - 1, Math.max(0, k))] ?? 0;
  for (let line = 0; line < lines; line++) {
    for (let c = 0; c < 3; c++) {
      const start = line * nextLine + c;
      for (let k = 0; k < length; k++) copy[k] = frame[start + k * step] ?? 0;
      let sum = 0;
      for (let k = -reach; k < reach; k++) sum += read(k);
      for (let k = 0; k < length; k++) {
        sum += read(k + reach);
        frame[start + k * step] = Math.round(sum / (2 * reach + 1));
        sum -= read(k - reach);
      }
    }
  }
}

/** Writes the frame's number into its upper left corner, for `readFrameNumber`. */
export function stamp(frame: CameraFrame, number: number): void {
  const blocks = blocksOf(number);
  for (let y = 0; y < BARCODE_PX.heightPx; y++) {
    for (let x = 0; x < BARCODE_PX.widthPx; x++) {
      const level = blocks[Math.floor(x / BLOCK_PX)] === true ? 255 : 0;
      frame.fill(level, 3 * (y * WIDTH_PX + x), 3 * (y * WIDTH_PX + x) + 3);
    }
  }
}

const JPEG_QUALITY = 90;

export const jpegOf = (frame: CameraFrame): Promise<Buffer> =>
  sharp(frame, { raw: { width: WIDTH_PX, height: HEIGHT_PX, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
