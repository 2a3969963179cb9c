import { z } from 'zod';
import type { Square } from '../geometry/square';

/** What a pixel belongs to: the segmenter's classes, and `outside` for what lies beyond the picture. */
export const PIXEL_CLASS = {
  background: 0,
  hair: 1,
  bodySkin: 2,
  faceSkin: 3,
  clothes: 4,
  accessory: 5,
  outside: 6,
} as const;

export type PixelClass = (typeof PIXEL_CLASS)[keyof typeof PIXEL_CLASS];

/** Side of the segmenter's class map in cells, whatever picture it is fed. */
export const CLASS_MAP_SIDE = 256;

const CELLS = CLASS_MAP_SIDE * CLASS_MAP_SIDE;

export const squareSchema = z.object({
  centre: z.object({ x: z.number(), y: z.number() }),
  sidePx: z.number().positive(),
  angleDeg: z.number(),
});

/**
 * A class map as saved: `runs` holds class, length, class, length, … row by row over 256×256 cells.
 * `square` says which part of the picture the map covers.
 */
export const savedClassMapSchema = z
  .object({ square: squareSchema, runs: z.array(z.number().int().nonnegative()) })
  .refine((map) => map.runs.length % 2 === 0 && totalLength(map.runs) === CELLS, {
    message: `The runs of a class map must cover ${String(CELLS)} cells.`,
  });

export type SavedClassMap = z.infer<typeof savedClassMapSchema>;

/** A class map ready for reading: one `PixelClass` a cell, row by row, 256×256. */
export interface ClassMap {
  readonly square: Square;
  readonly cells: Uint8Array;
}

export function saveClassMap(map: ClassMap): SavedClassMap {
  const runs: number[] = [];
  let start = 0;
  for (let at = 1; at <= map.cells.length; at++) {
    if (map.cells[at] === map.cells[start]) continue;
    runs.push(map.cells[start] ?? PIXEL_CLASS.outside, at - start);
    start = at;
  }
  return { square: map.square, runs };
}

export function readClassMap(saved: SavedClassMap): ClassMap {
  const cells = new Uint8Array(CELLS);
  let at = 0;
  for (let run = 0; run < saved.runs.length; run += 2) {
    const length = saved.runs[run + 1] ?? 0;
    cells.fill(saved.runs[run] ?? PIXEL_CLASS.outside, at, at + length);
    at += length;
  }
  return { square: saved.square, cells };
}

function totalLength(runs: readonly number[]): number {
  let total = 0;
  for (let run = 1; run < runs.length; run += 2) total += runs[run] ?? 0;
  return total;
}
