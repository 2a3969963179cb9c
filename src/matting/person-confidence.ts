import { z } from 'zod';
import type { CropPlan } from '../crop/crop-plan';
import type { Square } from '../geometry/square';

/** Side of a confidence map in cells, whatever part of the picture it covers. */
export const CONFIDENCE_SIDE = 256;
export const CONFIDENCE_CELLS = CONFIDENCE_SIDE * CONFIDENCE_SIDE;

/**
 * How sure the segmenter is, cell by cell over the square around a cut, row by row, 0 to 255.
 * `person`: anything but background; `hair`: hair.
 */
export interface PersonConfidence {
  readonly person: Uint8Array;
  readonly hair: Uint8Array;
}

/** The square that a confidence map covers: the smallest one around the cut, turned with it. */
export const confidenceSquare = ({ centre, widthPx, heightPx, angleDeg }: CropPlan): Square => ({
  centre,
  sidePx: Math.max(widthPx, heightPx),
  angleDeg,
});

/** A map as saved: value, length, value, length, … over 256×256 cells. */
const runsSchema = z
  .array(z.number().int().min(0).max(CONFIDENCE_CELLS))
  .refine((runs) => runs.length % 2 === 0 && totalLength(runs) === CONFIDENCE_CELLS, {
    message: `The runs of a confidence map must cover ${String(CONFIDENCE_CELLS)} cells.`,
  })
  .refine((runs) => runs.every((value, at) => at % 2 === 1 || value <= 255), {
    message: 'A confidence is 0 to 255.',
  });

/** Parses a saved confidence; gives it ready for use. */
export const personConfidenceSchema = z.strictObject({
  person: runsSchema.transform(cellsOf),
  hair: runsSchema.transform(cellsOf),
});

export type SavedConfidence = z.input<typeof personConfidenceSchema>;

export const saveConfidence = ({ person, hair }: PersonConfidence): SavedConfidence => ({
  person: runsOf(person),
  hair: runsOf(hair),
});

function runsOf(cells: Uint8Array): number[] {
  const runs: number[] = [];
  let start = 0;
  for (let at = 1; at <= cells.length; at++) {
    if (cells[at] === cells[start]) continue;
    runs.push(cells[start] ?? 0, at - start);
    start = at;
  }
  return runs;
}

function cellsOf(runs: readonly number[]): Uint8Array {
  const cells = new Uint8Array(CONFIDENCE_CELLS);
  let at = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const length = runs[run + 1] ?? 0;
    cells.fill(runs[run] ?? 0, at, at + length);
    at += length;
  }
  return cells;
}

function totalLength(runs: readonly number[]): number {
  let total = 0;
  for (let run = 1; run < runs.length; run += 2) total += runs[run] ?? 0;
  return total;
}
