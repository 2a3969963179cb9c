import type { Raster } from '../../src/picture/raster';

/** Side of one block of the code in a picture as wide as the camera's. */
export const BLOCK_PX = 16;
const CAMERA_WIDTH_PX = 1920;

const NUMBER_BITS = 12;
const CHECK_BITS = 4;
/** Blocks that are the same in every code: from them the reader learns what white and black are. */
const START: readonly boolean[] = [true, false, true, false];
const BLOCKS = START.length + NUMBER_BITS + CHECK_BITS;

/** The largest number that a code can hold. */
export const MAX_FRAME_NUMBER = 2 ** NUMBER_BITS - 1;
/** The code lies in the upper left corner of the frame, one row of blocks. */
export const BARCODE_PX = { widthPx: BLOCKS * BLOCK_PX, heightPx: BLOCK_PX } as const;

/** Nearer to each other than this, white and black are no code. */
const LEAST_CONTRAST = 60;

/** Whether each block of the code is white, from the left. @throws {RangeError} no whole number of 0 to `MAX_FRAME_NUMBER` */
export function blocksOf(number: number): readonly boolean[] {
  if (!Number.isInteger(number) || number < 0 || number > MAX_FRAME_NUMBER) {
    throw new RangeError(`A frame's number is a whole one of 0 to ${MAX_FRAME_NUMBER}.`);
  }
  return [...START, ...bits(number, NUMBER_BITS), ...bits(checkOf(number), CHECK_BITS)];
}

/** The number that a frame carries, in the camera's size or scaled; null where no whole code is seen. */
export function readFrameNumber(picture: Raster): number | null {
  const blockPx = (BLOCK_PX * picture.widthPx) / CAMERA_WIDTH_PX;
  const light = Array.from({ length: BLOCKS }, (_, at) => lightOf(picture, at, blockPx));
  const known = START.map((white, at) => ({ white, light: light[at] ?? 0 }));
  const white = Math.min(...known.filter((one) => one.white).map((one) => one.light));
  const black = Math.max(...known.filter((one) => !one.white).map((one) => one.light));
  if (white - black < LEAST_CONTRAST) return null;
  const read = light.slice(START.length).map((level) => level > (white + black) / 2);
  const number = numberOf(read.slice(0, NUMBER_BITS));
  return numberOf(read.slice(NUMBER_BITS)) === checkOf(number) ? number : null;
}

const bits = (number: number, count: number): boolean[] =>
  Array.from({ length: count }, (_, at) => ((number >> (count - 1 - at)) & 1) === 1);

const numberOf = (read: readonly boolean[]): number =>
  read.reduce((number, bit) => 2 * number + (bit ? 1 : 0), 0);

/** Differs for numbers that differ in one bit, and is not all of one colour for 0. */
const checkOf = (number: number): number => (number * 7 + 5) % 13;

/** Mean green in the middle of a block: the edges are the neighbours' too. */
function lightOf({ widthPx, rgba }: Raster, block: number, blockPx: number): number {
  const from = Math.floor(blockPx / 4);
  const to = Math.max(from + 1, Math.ceil((3 * blockPx) / 4));
  let [sum, count] = [0, 0];
  for (let y = from; y < to; y++) {
    for (let x = from; x < to; x++) {
      sum += rgba[4 * (y * widthPx + Math.round(block * blockPx) + x) + 1] ?? 0;
      count++;
    }
  }
  return sum / count;
}
