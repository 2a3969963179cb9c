import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { turnAbout } from '../geometry/angle';
import type { Point } from '../geometry/point';
import type { Square } from '../geometry/square';
import { observationSchema, type Observation } from '../observation/observation';
import { measure, type Measurements } from './measure';

/** The picture turned about a point and enlarged: landmarks and squares alike, as a camera would. */
interface Turn {
  readonly deg: number;
  readonly scale: number;
}

const ABOUT = { x: 321, y: 654 };

function turned(observation: Observation, { deg, scale }: Turn): Observation {
  const place = (point: Point): Point => {
    const { x, y } = turnAbout(point, ABOUT, deg);
    return { x: x * scale, y: y * scale };
  };
  const square = (before: Square): Square => ({
    centre: place(before.centre),
    sidePx: before.sidePx * scale,
    angleDeg: before.angleDeg + deg,
  });
  const { faces, appearance } = observation;
  return {
    ...observation,
    faces: faces.map((face) => ({
      ...face,
      landmarks: face.landmarks.map((value, at) => {
        const first = at - (at % 3);
        const moved = place({
          x: face.landmarks[first] ?? 0,
          y: face.landmarks[first + 1] ?? 0,
        });
        return at % 3 === 0 ? moved.x : at % 3 === 1 ? moved.y : value * scale;
      }),
    })),
    appearance: appearance && {
      ...appearance,
      head: { ...appearance.head, square: square(appearance.head.square) },
      eyes: { ...appearance.eyes, square: square(appearance.eyes.square) },
    },
  };
}

/** All numbers that must not know how the picture is turned, by their path. */
function invariants({ head, eyeOpening, mouthGap, hairAndBody }: Measurements) {
  const unit = head.interEyeDistancePx;
  const sides = ['left', 'right'] as const;
  return {
    chin: head.chinBelowEyesPx / unit,
    hairTop: (head.hairTopAboveEyesPx ?? NaN) / unit,
    skullTop: head.skullTopAboveEyesPx / unit,
    face: [head.faceLeftPx / unit, head.faceRightPx / unit],
    eyeOpening: sides.map((side) => eyeOpening[side]),
    mouthGap,
    eyes: sides.map((side) => hairAndBody?.eyes[side].hairShare),
    eyebrows: sides.map((side) => hairAndBody?.eyebrows[side].hairShare),
    ears: sides.map((side) => hairAndBody?.ears[side].visibleShare),
    looseHair: hairAndBody?.looseHair?.area,
    shoulderTiltDeg: hairAndBody?.shoulderTiltDeg,
  };
}

function measured(observation: Observation): Measurements {
  const result = measure(observation);
  if (result === null) throw new Error('The example shows nobody.');
  return result;
}

const read = (name: string): Observation =>
  observationSchema.parse(
    JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')),
  );

/** Rows and columns of cells are counted, so a rounding may move an end by one cell. */
const close = (value: number | null | undefined) =>
  value == null ? value : (expect.closeTo(value, 1) as number);
const closeAll = (numbers: ReturnType<typeof invariants>) =>
  Object.fromEntries(
    Object.entries(numbers).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(close) : close(value),
    ]),
  );

describe.each(['portrait', 'over-ears', 'loose', 'fringe'])('the measures of %s', (name) => {
  const observation = read(name);
  const upright = measured(observation);

  test.each<Turn>([
    { deg: 17, scale: 1 },
    { deg: -31, scale: 0.4 },
    { deg: 140, scale: 2.2 },
  ])('do not know of a picture turned by $deg° and scaled by $scale', (turn) => {
    const again = measured(turned(observation, turn));
    expect(invariants(again)).toEqual(closeAll(invariants(upright)));
    expect(again.head.rollDeg).toBeCloseTo(upright.head.rollDeg + turn.deg, 6);
    expect(again.head.interEyeDistancePx).toBeCloseTo(
      upright.head.interEyeDistancePx * turn.scale,
      6,
    );
    expect(again.head.eyeMidpoint).toEqual(again.frame.origin);
  });
});
