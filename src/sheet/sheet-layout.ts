import type { SizeMm } from './paper';

/** Millimetres from the paper's upper left corner, rightwards and downwards. */
export interface PointMm {
  readonly xMm: number;
  readonly yMm: number;
}

export interface LineMm {
  readonly from: PointMm;
  readonly to: PointMm;
}

/** Copies of one photo on one paper. `widthMm` × `heightMm`: the paper as it lies under them. */
export interface SheetLayout extends SizeMm {
  /** The upper left corner of each photo. */
  readonly photos: readonly PointMm[];
  /** Along every cut, but only where there is bare paper: nothing is left on a cut photo. */
  readonly cutMarks: readonly LineMm[];
}

export interface SheetSpacing {
  /** Paper that stays bare along each edge, at least: printers cannot print there, or cut it off. */
  readonly marginMm: number;
  /** Paper between two photos. */
  readonly gapMm: number;
}

export const USUAL_SPACING: SheetSpacing = { marginMm: 2, gapMm: 2 };

/** Rounding must not cost a row that fits exactly. */
const TOLERANCE_MM = 1e-6;

/**
 * As many upright copies of a photo as one paper holds in rows and columns, in its middle; the paper
 * is turned on its side where it then holds more. No photos where not even one fits.
 */
export function sheetLayout(paper: SizeMm, photo: SizeMm, spacing: SheetSpacing): SheetLayout {
  const upright = gridOn(paper, photo, spacing);
  const lying = { widthMm: paper.heightMm, heightMm: paper.widthMm };
  const turned = gridOn(lying, photo, spacing);
  return countOf(turned) > countOf(upright) ? layOut(lying, turned) : layOut(paper, upright);
}

/** Where the photos' edges lie along one side of the paper. */
interface Span {
  readonly startMm: number;
  readonly endMm: number;
}

interface Grid {
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
}

const countOf = ({ columns, rows }: Grid): number => columns.length * rows.length;

const gridOn = (paper: SizeMm, photo: SizeMm, spacing: SheetSpacing): Grid => ({
  columns: spansOn(paper.widthMm, photo.widthMm, spacing),
  rows: spansOn(paper.heightMm, photo.heightMm, spacing),
});

function spansOn(paperMm: number, photoMm: number, { marginMm, gapMm }: SheetSpacing): Span[] {
  const roomMm = paperMm - 2 * marginMm;
  const count = Math.max(0, Math.floor((roomMm + gapMm + TOLERANCE_MM) / (photoMm + gapMm)));
  const usedMm = count * photoMm + (count - 1) * gapMm;
  return Array.from({ length: count }, (_, index) => {
    const startMm = (paperMm - usedMm) / 2 + index * (photoMm + gapMm);
    return { startMm, endMm: startMm + photoMm };
  });
}

function layOut(paper: SizeMm, { columns, rows }: Grid): SheetLayout {
  const photos = rows.flatMap(({ startMm: yMm }) =>
    columns.map(({ startMm: xMm }) => ({ xMm, yMm })),
  );
  if (photos.length === 0) return { ...paper, photos, cutMarks: [] };
  const across = marksAlong(edgesOf(rows), bareBetween(columns, paper.widthMm));
  const down = marksAlong(edgesOf(columns), bareBetween(rows, paper.heightMm));
  return {
    ...paper,
    photos,
    cutMarks: [
      ...across.map(({ atMm, bare }) => ({
        from: { xMm: bare.startMm, yMm: atMm },
        to: { xMm: bare.endMm, yMm: atMm },
      })),
      ...down.map(({ atMm, bare }) => ({
        from: { xMm: atMm, yMm: bare.startMm },
        to: { xMm: atMm, yMm: bare.endMm },
      })),
    ],
  };
}

const marksAlong = (cutsMm: readonly number[], bareStretches: readonly Span[]) =>
  cutsMm.flatMap((atMm) => bareStretches.map((bare) => ({ atMm, bare })));

/** Every edge once: photos that touch share their cut. */
function edgesOf(spans: readonly Span[]): number[] {
  const edgesMm: number[] = [];
  for (const edgeMm of spans.flatMap(({ startMm, endMm }) => [startMm, endMm])) {
    const last = edgesMm.at(-1);
    if (last === undefined || edgeMm - last > TOLERANCE_MM) edgesMm.push(edgeMm);
  }
  return edgesMm;
}

/** The stretches of a side that no photo covers: before the first, between two, behind the last. */
function bareBetween(spans: readonly Span[], paperMm: number): Span[] {
  const starts = [0, ...spans.map(({ endMm }) => endMm)];
  const ends = [...spans.map(({ startMm }) => startMm), paperMm];
  return starts
    .map((startMm, index) => ({ startMm, endMm: ends[index] ?? paperMm }))
    .filter(({ startMm, endMm }) => endMm - startMm > TOLERANCE_MM);
}
