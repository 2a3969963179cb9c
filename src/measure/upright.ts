import { directionDeg, turnAbout } from '../geometry/angle';
import { distance, midpoint, type Point } from '../geometry/point';
import { intoSquare, outOfSquare, type Square } from '../geometry/square';
import { CLASS_MAP_SIDE } from '../observation/class-map';
import { eyeCentres, landmark } from '../observation/landmarks';
import type { Face } from '../observation/observation';

/**
 * The head's own frame: origin midway between the eyes, x along the line of the eyes to the picture's
 * right, y down, in inter-eye distances. A head turned by 25° shortens that unit
 * by a tenth, which is left as it is.
 */
export interface Upright {
  readonly origin: Point;
  readonly rollDeg: number;
  readonly interEyeDistancePx: number;
}

export function uprightOf(face: Face): Upright {
  const eyes = eyeCentres(face);
  return {
    origin: midpoint(eyes.right, eyes.left),
    rollDeg: directionDeg(eyes.right, eyes.left),
    interEyeDistancePx: distance(eyes.right, eyes.left),
  };
}

/** Picture pixels → the head's own frame. */
export function intoUpright(frame: Upright, point: Point): Point {
  const turned = turnAbout(point, frame.origin, -frame.rollDeg);
  return {
    x: (turned.x - frame.origin.x) / frame.interEyeDistancePx,
    y: (turned.y - frame.origin.y) / frame.interEyeDistancePx,
  };
}

/** The head's own frame → picture pixels. */
export function outOfUpright(frame: Upright, point: Point): Point {
  const { origin, interEyeDistancePx } = frame;
  return turnAbout(
    { x: origin.x + point.x * interEyeDistancePx, y: origin.y + point.y * interEyeDistancePx },
    origin,
    frame.rollDeg,
  );
}

export const uprightLandmark = (frame: Upright, face: Face, index: number): Point =>
  intoUpright(frame, landmark(face, index));

/** How the cells of a class map lie in the head's frame; map and frame share the same roll. */
export interface CellGrid {
  /** Inter-eye distances → cells. */
  readonly column: (x: number) => number;
  readonly row: (y: number) => number;
  /** Cells → inter-eye distances, at the cell's centre. */
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  /** Cells in one inter-eye distance. */
  readonly cellsPerUnit: number;
}

export function cellGrid(frame: Upright, square: Square): CellGrid {
  const origin = intoSquare(square, frame.origin);
  const cellsPerUnit = (CLASS_MAP_SIDE * frame.interEyeDistancePx) / square.sidePx;
  return {
    column: (x) => origin.x * CLASS_MAP_SIDE + x * cellsPerUnit,
    row: (y) => origin.y * CLASS_MAP_SIDE + y * cellsPerUnit,
    x: (column) => (column + 0.5 - origin.x * CLASS_MAP_SIDE) / cellsPerUnit,
    y: (row) => (row + 0.5 - origin.y * CLASS_MAP_SIDE) / cellsPerUnit,
    cellsPerUnit,
  };
}

/** Where a cell lies in the picture, in pixels. */
export const cellInPicture = (square: Square, column: number, row: number): Point =>
  outOfSquare(square, { x: column / CLASS_MAP_SIDE, y: row / CLASS_MAP_SIDE });

/** A rectangle of the head's own frame (inter-eye distances) as corners in picture pixels. */
export const uprightBox = (
  frame: Upright,
  x: readonly [number, number],
  y: readonly [number, number],
): readonly Point[] =>
  [
    { x: x[0], y: y[0] },
    { x: x[1], y: y[0] },
    { x: x[1], y: y[1] },
    { x: x[0], y: y[1] },
  ].map((corner) => outOfUpright(frame, corner));
