import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { OUTLINE, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { beforeNeck } from './before-neck';
import { cellPatches, countCells, hasCell, type CellPatch } from './cell-patches';
import { insideOf } from './cell-shares';
import { zoneOf } from './found-cells';
import { cellGrid, type Upright } from './upright';

/** Something that is held before the chest: a toy, a bottle, a cup. */
export interface HeldThing {
  /** Inside the photo, in squared inter-eye distances. */
  readonly area: number;
  /** The box around it in picture pixels. */
  readonly zone: readonly Point[];
}

/**
 * Side of the largest square that fits into it, in inter-eye distances. The class map takes ties, scarves
 * and bibs for clothes, and of what is worn, beads of 34 px where the eyes are 230 px apart gave 0.15; a
 * teddy bear, balls, a drum, a bottle and a cup held in both hands gave 0.2 to 0.6.
 */
const LEAST_THICKNESS = 0.18;

const { background, hair, accessory, outside } = PIXEL_CLASS;
/** In the map of what may be a thing. */
const [NOTHING, THING] = [0, 1];
/** From a cell to its neighbours. */
const BESIDE = [-1, 1, -CLASS_MAP_SIDE, CLASS_MAP_SIDE] as const;

/** @param within what becomes the photo, in picture pixels */
export function heldThings(
  face: Face,
  head: ClassMap,
  frame: Upright,
  eyesToChin: number,
  within: readonly Point[],
): readonly HeldThing[] {
  const grid = cellGrid(frame, head.square);
  const onNeck = beforeNeck(head.cells, grid, eyesToChin);
  const isSign = (at: number): boolean => head.cells[at] === accessory || onNeck[at] === 1;
  // Most people hold nothing, and live frames have no time to look for it.
  if (!head.cells.includes(accessory) && !onNeck.includes(1)) return [];
  const shown = insideOf(head, within);
  const ownFace = insideOf(head, landmarks(face, OUTLINE.face));
  const enclosed = enclosedBackground(head.cells);
  // What lies over the face is said elsewhere, but what is held before the chest may reach up to it.
  const things = head.cells.map((_, at) =>
    ownFace[at] !== 1 && (isSign(at) || enclosed[at] === 1) ? THING : NOTHING,
  );
  const isHeld = (patch: CellPatch): boolean =>
    grid.y(patch.bottom - 0.5) > eyesToChin &&
    hasCell(patch, isSign) &&
    thicknessOf(patch) >= LEAST_THICKNESS * grid.cellsPerUnit;
  return cellPatches(things, [THING])
    .filter(isHeld)
    .map((patch) => ({
      area: countCells(patch, (at) => shown[at] === 1) / grid.cellsPerUnit ** 2,
      zone: zoneOf(head, patch),
    }));
}

/**
 * 1 where background lies within the person, apart from the wall, and not beside hair, whose locks leave
 * gaps: the bright side of a ball, which the segmenter takes for the wall.
 */
function enclosedBackground(cells: Uint8Array): Uint8Array {
  const enclosed = new Uint8Array(cells.length);
  const isAt = (at: number, kind: number): boolean =>
    BESIDE.some((step) => cells[at + step] === kind);
  for (const patch of cellPatches(cells, [background, outside])) {
    const { left, right, top, bottom } = patch;
    if (left === 0 || top === 0 || right === CLASS_MAP_SIDE || bottom === CLASS_MAP_SIDE) continue;
    if (hasCell(patch, (at) => cells[at] === outside || isAt(at, hair))) continue;
    for (const { first, end } of patch.runs) enclosed.fill(1, first, end);
  }
  return enclosed;
}

/** Side of the largest upright square inside a patch, in cells. */
function thicknessOf({ runs, left, right, top, bottom }: CellPatch): number {
  const width = right - left + 1;
  // With an empty row and column before the first, so that every cell has neighbours.
  const sides = new Uint16Array(width * (bottom - top + 1));
  for (const { first, end } of runs) {
    const row = Math.floor(first / CLASS_MAP_SIDE);
    const start = (row - top + 1) * width + (first - row * CLASS_MAP_SIDE) - left + 1;
    sides.fill(1, start, start + end - first);
  }
  let largest = 0;
  for (let at = width; at < sides.length; at++) {
    if (sides[at] === 0) continue;
    const [before = 0, above = 0, corner = 0] = [
      sides[at - 1],
      sides[at - width],
      sides[at - width - 1],
    ];
    const side = 1 + Math.min(before, above, corner);
    sides[at] = side;
    largest = Math.max(largest, side);
  }
  return largest;
}
