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
export function lay(frame: CameraFrame, { sprite, anchor }: PlacedPicture, place: Placement): void {
  const angle = (place.rollDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / place.scale, Math.sin(angle) / place.scale];
  const side = place.scale * Math.max(anchor.x, sprite.widthPx - anchor.x);
  const lean = Math.abs(Math.sin(angle));
  const [left, right] = span(place.xPx, side + lean * HEIGHT_PX, WIDTH_PX);
  const [top] = span(place.yPx, place.scale * anchor.y + lean * side, HEIGHT_PX);
  const mirror = place.isMirrored ? -1 : 1;
  const { widthPx, heightPx, premultiplied } = sprite;
  for (let y = top; y < HEIGHT_PX; y++) {
    const dy = y - place.yPx;
    for (let x = left; x < right; x++) {
      const dx = x - place.xPx;
      const u = anchor.x + mirror * (cos * dx + sin * dy);
      const v = Math.min(heightPx - 1.001, anchor.y - sin * dx + cos * dy);
      if (u < 0 || v < 0 || u >= widthPx - 1) continue;
      const column = Math.floor(u);
      const row = Math.floor(v);
      const from = 4 * (row * widthPx + column);
      blend(frame, 3 * (y * WIDTH_PX + x), premultiplied, from, 4 * widthPx, u - column, v - row);
    }
  }
}

/** Lays the colour between four pixels of a cut-out over one of the frame; `a` across, `b` down. */
function blend(
  frame: CameraFrame,
  to: number,
  sprite: Uint8Array,
  from: number,
  line: number,
  a: number,
  b: number,
): void {
  const below = from + line;
  const cover = between(sprite, from + 3, below + 3, a, b);
  if (cover === 0) return;
  const keep = 1 - cover / 255;
  for (let c = 0; c < 3; c++) {
    const shown = between(sprite, from + c, below + c, a, b);
    frame[to + c] = (frame[to + c] ?? 0) * keep + shown + 0.5;
  }
}

function between(sprite: Uint8Array, upper: number, lower: number, a: number, b: number): number {
  const above = (sprite[upper] ?? 0) * (1 - a) + (sprite[upper + 4] ?? 0) * a;
  return above * (1 - b) + ((sprite[lower] ?? 0) * (1 - a) + (sprite[lower + 4] ?? 0) * a) * b;
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
  // The line with its ends drawn out, so that each mean has all its pixels.
  const line = new Uint8Array(length + 2 * reach);
  for (let at = 0; at < lines; at++) {
    for (let c = 0; c < 3; c++) {
      const start = at * nextLine + c;
      for (let k = 0; k < length; k++) line[reach + k] = frame[start + k * step] ?? 0;
      line.fill(line[reach] ?? 0, 0, reach);
      line.fill(line[reach + length - 1] ?? 0, reach + length);
      let sum = 0;
      for (let k = 0; k < 2 * reach; k++) sum += line[k] ?? 0;
      for (let k = 0; k < length; k++) {
        sum += line[k + 2 * reach] ?? 0;
        frame[start + k * step] = sum / (2 * reach + 1) + 0.5;
        sum -= line[k] ?? 0;
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
