import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headSquares } from '../observation/head-squares';
import { faceOf, FRAME, SQUARE } from './synthetic-head';
import { cellGrid, cellInPicture, intoUpright, outOfUpright, uprightOf } from './upright';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ x: number(-3000, 3000), y: number(-3000, 3000) });
const frame = fc.record({
  origin: point,
  rollDeg: number(-180, 180),
  interEyeDistancePx: number(20, 900),
});

/** Eye corners; the person's left eye is on the picture's right. */
const EYES = { 33: [-0.7, 0], 133: [-0.3, 0], 362: [0.3, 0], 263: [0.7, 0] } as const;

describe('the head’s own frame', () => {
  test('into it and out of it again is where one was', () => {
    fc.assert(
      fc.property(frame, point, (upright, p) => {
        const back = outOfUpright(upright, intoUpright(upright, p));
        expect(Math.hypot(back.x - p.x, back.y - p.y)).toBeLessThan(1e-6);
      }),
    );
  });

  test('keeps angles and proportions: lengths shrink by the inter-eye distance alone', () => {
    fc.assert(
      fc.property(frame, point, point, (upright, p, q) => {
        const [a, b] = [intoUpright(upright, p), intoUpright(upright, q)];
        const length = Math.hypot(a.x - b.x, a.y - b.y) * upright.interEyeDistancePx;
        expect(length).toBeCloseTo(Math.hypot(p.x - q.x, p.y - q.y), 6);
      }),
    );
  });

  test('has its origin between the eyes and its unit from eye centre to eye centre', () => {
    expect(uprightOf(faceOf(EYES))).toEqual(FRAME);
  });

  test('rolls with the eyes, positive where the person’s left eye is the lower one', () => {
    const tilted = uprightOf(faceOf({ ...EYES, 362: [0.3, 1], 263: [0.7, 1] }));
    expect(tilted.rollDeg).toBeCloseTo(45, 6);
    expect(tilted.interEyeDistancePx).toBeCloseTo(100 * Math.SQRT2, 6);
  });

  test('of a rolled head has its x along the eyes and its y towards the chin', () => {
    const rolled = { ...FRAME, rollDeg: 90 };
    const along = outOfUpright(rolled, { x: 1, y: 0 });
    const down = outOfUpright(rolled, { x: 0, y: 1 });
    expect([along.x, along.y].map(Math.round)).toEqual([500, 500]);
    expect([down.x, down.y].map(Math.round)).toEqual([400, 400]);
  });
});

describe('cells of a class map in the head’s frame', () => {
  const grid = cellGrid(FRAME, SQUARE);

  test('are as many to the inter-eye distance as the square is large', () => {
    expect(grid.cellsPerUnit).toBe(40);
    expect([grid.column(0), grid.row(0)]).toEqual([128, 96]);
    expect(grid.column(1) - grid.column(0)).toBe(40);
  });

  test('are told by their centres', () => {
    expect(grid.x(128)).toBeCloseTo(0.5 / 40, 9);
    expect(grid.y(95)).toBeCloseTo(-0.5 / 40, 9);
    expect(grid.column(grid.x(37))).toBeCloseTo(37.5, 9);
    expect(grid.row(grid.y(201))).toBeCloseTo(201.5, 9);
  });

  test('lie in the picture where the frame says, however the head is rolled', () => {
    const offset = number(-2, 2);
    fc.assert(
      fc.property(frame, offset, offset, (upright, x, y) => {
        const { origin, rollDeg, interEyeDistancePx } = upright;
        const square = { centre: origin, sidePx: 6 * interEyeDistancePx, angleDeg: rollDeg };
        const cells = cellGrid(upright, square);
        const there = cellInPicture(square, cells.column(x), cells.row(y));
        const expected = outOfUpright(upright, { x, y });
        expect(Math.hypot(there.x - expected.x, there.y - expected.y)).toBeLessThan(1e-6);
      }),
    );
  });

  test('share their roll with the squares that are cut for a face', () => {
    const tilted = faceOf({ ...EYES, 362: [0.3, 0.2], 263: [0.7, 0.2], 10: [0, -1], 152: [0, 2] });
    const { head, eyes } = headSquares(tilted);
    expect(head.angleDeg).toBe(uprightOf(tilted).rollDeg);
    expect(eyes.angleDeg).toBe(uprightOf(tilted).rollDeg);
  });
});
