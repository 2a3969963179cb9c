import { deltaE, type Lab } from '../picture/lab';
import { percentile } from './median';
import { fittedSlope } from './slope';
import { WALL_SIDE, type WallBlock } from './wall';

/** What lies behind the head, inside the part of the picture that becomes the photo. */
export interface Backdrop {
  /** Share of the looked-at part that is background far from the person, 0 to 1. */
  readonly share: number;
  /** Median colour. */
  readonly colour: Lab;
  /** From the darkest to the brightest end of the even slope that fits best, L*. */
  readonly slopeL: number;
  /** Share of the background that stands out of that slope or has a texture: things, patterns. */
  readonly strangeShare: number;
  /** The largest patch of that, as a share of the head square: one thing on a wall that is even elsewhere. */
  readonly strangePatchShare: number;
  /** Around what stands out, in shares of the head square; null where nothing does. */
  readonly strangeBox: BoxInSquare | null;
}

/** In shares of a square's side, from its upper left corner. */
export interface BoxInSquare {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part that becomes the photo, with a little more above, as shares of the head square. */
const PHOTO = { halfWidth: 0.31, top: 0.06, bottom: 0.91 } as const;
const LEAST_BLOCKS = 12;
/** A block is strange beyond this distance from the slope, ΔE, or this texture, levels. */
const STRANGE_DELTA_E = 5;
const STRANGE_TEXTURE = 4;

/** Null when hardly any background can be seen. */
export function backdropOf(wall: readonly WallBlock[]): Backdrop | null {
  const blocks = wall.filter(isInPhoto);
  if (blocks.length < LEAST_BLOCKS) return null;
  const slope = fittedSlope(blocks);
  const strange = blocks.filter(
    (block, k) =>
      block.texture > STRANGE_TEXTURE || deltaE(block.lab, slope[k] ?? block.lab) > STRANGE_DELTA_E,
  );
  const median = (channel: keyof Lab): number =>
    percentile(
      blocks.map(({ lab }) => lab[channel]),
      0.5,
    );
  const lightness = slope.map(({ l }) => l);
  const all = 2 * PHOTO.halfWidth * (PHOTO.bottom - PHOTO.top) * WALL_SIDE ** 2;
  return {
    share: blocks.length / all,
    colour: { l: median('l'), a: median('a'), b: median('b') },
    slopeL: percentile(lightness, 0.97) - percentile(lightness, 0.03),
    strangeShare: strange.length / blocks.length,
    strangePatchShare: largestPatch(strange) / WALL_SIDE ** 2,
    strangeBox: boxAround(strange),
  };
}

function isInPhoto({ column, row }: WallBlock): boolean {
  const [x, y] = [(column + 0.5) / WALL_SIDE, (row + 0.5) / WALL_SIDE];
  return Math.abs(x - 0.5) < PHOTO.halfWidth && y > PHOTO.top && y < PHOTO.bottom;
}

/** The most blocks that hang together by their sides. */
function largestPatch(blocks: readonly WallBlock[]): number {
  const open = new Set(blocks.map(({ row, column }) => row * WALL_SIDE + column));
  let most = 0;
  for (const start of [...open]) {
    const patch = open.delete(start) ? [start] : [];
    for (const at of patch) {
      const column = at % WALL_SIDE;
      const beside = [at - WALL_SIDE, at + WALL_SIDE];
      if (column > 0) beside.push(at - 1);
      if (column < WALL_SIDE - 1) beside.push(at + 1);
      patch.push(...beside.filter((next) => open.delete(next)));
    }
    most = Math.max(most, patch.length);
  }
  return most;
}

export function boxAround(
  blocks: readonly Pick<WallBlock, 'column' | 'row'>[],
): BoxInSquare | null {
  if (blocks.length === 0) return null;
  const columns = blocks.map(({ column }) => column);
  const rows = blocks.map(({ row }) => row);
  return {
    left: Math.min(...columns) / WALL_SIDE,
    top: Math.min(...rows) / WALL_SIDE,
    right: (Math.max(...columns) + 1) / WALL_SIDE,
    bottom: (Math.max(...rows) + 1) / WALL_SIDE,
  };
}
