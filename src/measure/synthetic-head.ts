import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import type { EyePixels, OneEyePixels } from '../observation/eye-pixels';
import { LANDMARK_COUNT, type Face } from '../observation/observation';
import { cellGrid, outOfUpright, type Upright } from './upright';

const PLAIN_EYE: OneEyePixels = {
  ...{ irisShift: null, redShare: 0, glareShare: 0 },
  ...{ lensLight: null, underEyeLight: 1, strands: { brow: 0, eye: 0 } },
};

/** Eyes with nothing before or beside them. */
export const PLAIN_EYES: EyePixels = { left: PLAIN_EYE, right: PLAIN_EYE };

/** An upright head for tests: its eyes 100 px apart, their middle at (500, 400). */
export const FRAME: Upright = {
  origin: { x: 500, y: 400 },
  rollDeg: 0,
  interEyeDistancePx: 100,
};

/** 40 cells to an inter-eye distance: 3.2 of them to either side, 2.4 above the eyes and 4 below. */
export const SQUARE = { centre: { x: 500, y: 480 }, sidePx: 640, angleDeg: 0 } as const;

/** A rectangle of one class, from and to in inter-eye distances from the middle of the eyes. */
export interface Area {
  readonly of: keyof typeof PIXEL_CLASS;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A class map of background with rectangles painted on it, the later over the earlier. */
export function mapOf(...areas: readonly Area[]): ClassMap {
  const grid = cellGrid(FRAME, SQUARE);
  const cells = new Uint8Array(CLASS_MAP_SIDE ** 2);
  /** The first cell whose centre lies at or beyond an edge. */
  const firstFrom = (edge: number): number =>
    Math.min(CLASS_MAP_SIDE, Math.max(0, Math.ceil(edge - 0.5)));
  for (const { of, x, y } of areas) {
    const [left, right] = [firstFrom(grid.column(x[0])), firstFrom(grid.column(x[1]))];
    for (let row = firstFrom(grid.row(y[0])); row < firstFrom(grid.row(y[1])); row++) {
      cells.fill(PIXEL_CLASS[of], row * CLASS_MAP_SIDE + left, row * CLASS_MAP_SIDE + right);
    }
  }
  return { square: SQUARE, cells };
}

/** A face with these landmarks (inter-eye distances from the middle of the eyes); others at 0, 0. */
export function faceOf(points: Readonly<Record<number, readonly [number, number]>>): Face {
  const landmarks = new Array<number>(LANDMARK_COUNT * 3).fill(0);
  for (const [index, [x, y]] of Object.entries(points)) {
    const at: Point = outOfUpright(FRAME, { x, y });
    landmarks.splice(Number(index) * 3, 2, at.x, at.y);
  }
  return { landmarks, matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -30, 1] };
}
