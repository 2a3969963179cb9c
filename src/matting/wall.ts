import { localColour, type LocalColour } from './local-colour';
import { shrinkImage, type LinearImage } from './linear-image';
import { boxMax, planeOf, shrink, type Plane } from './plane';

/** Windows in which the wall is looked for, in cells: near, then as far as need be. */
const RADII_CELLS = [4, 12, 40];
/** Cells kept away from the person; from hair more, because single hairs reach far. */
const MARGIN_CELLS = 2;
const HAIR_MARGIN_CELLS = 7;
/** From this confidence on a cell may show something of the person. */
const MAYBE_PERSON = 0.02;
/** A cell further than this many standard deviations from the wall around it is no wall. */
const OUTLIER = 3;
/** Sensor noise and rounding of an even wall: nothing is surer than this, linear light squared. */
const LEAST_VARIANCE = 0.004 ** 2;

/** The wall behind the person, as it is or would be at each cell. */
export interface Wall extends LocalColour {
  /** 1 where a cell shows nothing but wall. */
  readonly clear: Plane;
  /** As `variance`, with the things that stand out from the wall: joints, cables, shadows' edges. */
  readonly roughness: Plane;
}

/**
 * Estimates the wall from what of it is seen, cell by cell: gradients and shadows are part of it,
 * single things before it are not.
 * @param person and `hair` confidence, 0 to 1, a value a cell
 * @param factor pixels of the image along a side of a cell
 */
export function estimateWall(image: LinearImage, person: Plane, hair: Plane, factor: number): Wall {
  const small = shrinkImage(image, factor);
  const variance = varianceInCells(image, small, factor);
  const nearPerson = boxMax(person, MARGIN_CELLS);
  const nearHair = boxMax(hair, HAIR_MARGIN_CELLS);
  const clear = planeOf(small);
  for (let at = 0; at < clear.values.length; at++) {
    const free = (nearPerson.values[at] ?? 1) < MAYBE_PERSON && (nearHair.values[at] ?? 1) < 0.5;
    clear.values[at] = free ? 1 : 0;
  }
  const first = localColour(small, clear, RADII_CELLS.slice(1), variance);
  for (let at = 0; at < clear.values.length; at++) {
    let distance = 0;
    for (let c = 0; c < 3; c++) {
      distance += ((small.rgb[c]?.values[at] ?? 0) - (first.rgb[c]?.values[at] ?? 0)) ** 2;
    }
    const allowed = (first.variance.values[at] ?? 0) + LEAST_VARIANCE;
    if (distance / 3 > OUTLIER ** 2 * allowed) clear.values[at] = 0;
  }
  const wall = localColour(small, clear, RADII_CELLS, variance);
  for (let at = 0; at < clear.values.length; at++) {
    wall.variance.values[at] = (wall.variance.values[at] ?? 0) + LEAST_VARIANCE;
  }
  return { ...wall, clear, roughness: first.variance };
}

/** How much the pixels of each cell differ from its mean: grain and texture. */
export function varianceInCells(image: LinearImage, small: LinearImage, factor: number): Plane {
  const squares = planeOf(image);
  for (const channel of image.rgb) {
    for (let at = 0; at < squares.values.length; at++) {
      squares.values[at] = (squares.values[at] ?? 0) + (channel.values[at] ?? 0) ** 2 / 3;
    }
  }
  const variance = shrink(squares, factor);
  for (let at = 0; at < variance.values.length; at++) {
    let square = 0;
    for (const channel of small.rgb) square += (channel.values[at] ?? 0) ** 2 / 3;
    variance.values[at] = Math.max(0, (variance.values[at] ?? 0) - square);
  }
  return variance;
}
