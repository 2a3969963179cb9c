import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { OUTLINE, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { beforeNeck, MOST_TOY_WIDTH } from './before-neck';
import { cellPatches, countCells, hasCell, type CellPatch } from './cell-patches';
import { insideOf } from './cell-shares';
import { zoneOf } from './found-cells';
import { cellGrid, uprightLandmark, type Upright } from './upright';

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

const LOWER_LIP = 17;

const { background, hair, bodySkin, faceSkin, accessory, outside } = PIXEL_CLASS;
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
  const enclosed = enclosedCells(head.cells);
  const things = head.cells.map((_, at) => (isSign(at) || enclosed[at] === 1 ? THING : NOTHING));
  const mouthRow = grid.row(uprightLandmark(frame, face, LOWER_LIP).y);
  // A dummy, a mask or a scarf is said elsewhere; a toy that is held up reaches over the chin.
  const isOfFace = (patch: CellPatch): boolean =>
    hasCell(patch, (at) => ownFace[at] === 1) &&
    (patch.top < mouthRow || patch.right - patch.left > MOST_TOY_WIDTH * grid.cellsPerUnit);
  const isHeld = (patch: CellPatch): boolean =>
    grid.y(patch.bottom - 0.5) > eyesToChin &&
    hasCell(patch, isSign) &&
    !isOfFace(patch) &&
    thicknessOf(patch) >= LEAST_THICKNESS * grid.cellsPerUnit;
  return cellPatches(things, [THING])
    .filter(isHeld)
    .map((patch) => ({
      area: countCells(patch, (at) => shown[at] === 1) / grid.cellsPerUnit ** 2,
      zone: zoneOf(head, patch),
    }));
}

/**
 * 1 where the segmenter takes the middle of a thing for something else: background within the person, apart
 * from the wall and not beside hair, whose locks leave gaps (the bright side of a ball), and skin with
 * nothing but a thing around it (the skin of a drum).
 */
function enclosedCells(cells: Uint8Array): Uint8Array {
  const enclosed = new Uint8Array(cells.length);
  const isBeside = (at: number, is: (cell: number | undefined) => boolean): boolean =>
    BESIDE.some((step) => is(cells[at + step]));
  const add = (kinds: readonly number[], isOther: (at: number) => boolean): void => {
    for (const patch of cellPatches(cells, kinds)) {
      const { left, right, top, bottom } = patch;
      if (left === 0 || top === 0 || right === CLASS_MAP_SIDE || bottom === CLASS_MAP_SIDE)
        continue;
      if (hasCell(patch, isOther)) continue;
      for (const { first, end } of patch.runs) enclosed.fill(1, first, end);
    }
  };
  add(
    [background, outside],
    (at) => cells[at] === outside || isBeside(at, (cell) => cell === hair),
  );
  add([bodySkin, faceSkin], (at) =>
    isBeside(at, (cell) => cell !== bodySkin && cell !== faceSkin && cell !== accessory),
  );
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
