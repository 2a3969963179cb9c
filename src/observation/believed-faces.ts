import { directionDeg } from '../geometry/angle';
import { distance, midpoint, type Point } from '../geometry/point';
import { faceExtent, overlaps } from './face-extent';
import { eyeCentres } from './landmarks';
import type { Face } from './observation';

/** What was seen of a picture that was shown turned by an angle; the faces lie as in the picture. */
export interface Reading {
  readonly turnDeg: number;
  /** Largest first. */
  readonly faces: readonly Face[];
}

/**
 * Of one face, two readings lean alike to this. On a portrait in 24 directions, readings of a face
 * that stood within 75° of upright were apart by 2°, those of one that stood on its head by 13° and more.
 */
const SAME_LEAN_DEG = 10;
/** And their eyes lie this near each other, in inter-eye distances. */
const SAME_PLACE = 0.5;

/**
 * The faces that readings of one picture in several turns agree on, the largest of the surest reading
 * first. Alone, a reading cannot be believed: the model sees a face in one that stands on its head too, and
 * puts eyes where there are none. Where no two agree, or others as well, the first reading is taken.
 */
export function believedFaces(readings: readonly Reading[]): readonly Face[] {
  const supportOf = (face: Face): number =>
    readings.filter(({ faces }) => faces.some((other) => isSame(face, other))).length;
  const seen = readings.flatMap(({ turnDeg, faces: [largest] }) =>
    largest === undefined ? [] : [{ turnDeg, largest, support: supportOf(largest) }],
  );
  const [first] = seen;
  if (first === undefined) return [];
  const agreed = seen.filter(({ support }) => support > 1);
  const nearest = agreed.reduce((best, next) => (wider(next, best) ? next : best), first);
  const sure = seen
    .filter(({ largest }) => isSameHead(largest, nearest.largest))
    .reduce((best, next) => (next.support > best.support ? next : best));
  const upright = seen
    .filter(({ largest }) => isSame(largest, sure.largest))
    .reduce((best, next) => (lean(next) < lean(best) ? next : best));
  const { faces = [] } = readings.find(({ turnDeg }) => turnDeg === upright.turnDeg) ?? {};

  const believed = [...faces];
  for (const face of readings.flatMap((reading) => reading.faces)) {
    if (supportOf(face) < 2 || believed.some((known) => isSameHead(face, known))) continue;
    believed.push(face);
  }
  const [largest, ...others] = believed;
  if (largest === undefined) return [];
  return [largest, ...others.sort((a, b) => faceExtent(b).widthPx - faceExtent(a).widthPx)];
}

interface Seen {
  readonly largest: Face;
  readonly support: number;
}

/** Whether one is agreed on and the other is not, or is smaller. */
const wider = (one: Seen, other: Seen): boolean =>
  other.support < 2 || faceExtent(one.largest).widthPx > faceExtent(other.largest).widthPx;

/** How far a face leans in a reading. */
const lean = ({ turnDeg, largest }: { readonly turnDeg: number; readonly largest: Face }): number =>
  apartDeg(rollDegOf(largest), turnDeg);

function isSame(one: Face, other: Face): boolean {
  const [a, b] = [eyesOf(one), eyesOf(other)];
  return (
    apartDeg(rollDegOf(one), rollDegOf(other)) < SAME_LEAN_DEG &&
    distance(a.middle, b.middle) < SAME_PLACE * Math.min(a.apartPx, b.apartPx)
  );
}

/** The same or another reading of it: two heads never lie one in the other. */
const isSameHead = (one: Face, other: Face): boolean =>
  overlaps(one, other) || overlaps(other, one);

/** Direction of the line of the eyes in degrees, positive clockwise on the screen. */
export function rollDegOf(face: Face): number {
  const { right, left } = eyeCentres(face);
  return directionDeg(right, left);
}

function eyesOf(face: Face): { readonly middle: Point; readonly apartPx: number } {
  const { right, left } = eyeCentres(face);
  return { middle: midpoint(right, left), apartPx: distance(right, left) };
}

/** 0 to 180. */
function apartDeg(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
}
