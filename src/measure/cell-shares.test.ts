import { describe, expect, test } from 'vitest';
import type { Point } from '../geometry/point';
import { PIXEL_CLASS, type PixelClass } from '../observation/class-map';
import { outOfSquare } from '../geometry/square';
import { shareOf } from './cell-shares';
import { mapOf, SQUARE } from './synthetic-head';

/** In picture pixels; the map covers x 180 to 820 and y 160 to 800. */
const rectangle = (left: number, top: number, right: number, bottom: number): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Hair in the picture's left half, skin in the right one, nothing below y = 500. */
const MAP = mapOf(
  { of: 'hair', x: [-9, 0], y: [-9, 9] },
  { of: 'faceSkin', x: [0, 9], y: [-9, 9] },
  { of: 'outside', x: [-9, 9], y: [1, 9] },
);

describe('the shares of classes in a polygon', () => {
  test.each([
    [400, 500, 1, 0],
    [500, 600, 0, 1],
    [450, 550, 0.5, 0.5],
    [475, 575, 0.25, 0.75],
  ])('from x = %i to %i: hair %f, skin %f', (left, right, hair, skin) => {
    const polygon = rectangle(left, 300, right, 400);
    expect(shareOf(MAP, polygon, PIXEL_CLASS.hair)).toBeCloseTo(hair, 9);
    expect(shareOf(MAP, polygon, PIXEL_CLASS.faceSkin)).toBeCloseTo(skin, 9);
  });

  test('add up to one, and are none of a class that is not there', () => {
    const of = (wanted: PixelClass) => shareOf(MAP, rectangle(460, 300, 620, 380), wanted) ?? NaN;
    expect(of(PIXEL_CLASS.hair) + of(PIXEL_CLASS.faceSkin)).toBeCloseTo(1, 9);
    expect(of(PIXEL_CLASS.clothes)).toBe(0);
  });

  test('are of the cells in the picture: what lies outside it does not count', () => {
    const polygon = rectangle(475, 450, 575, 700);
    expect(shareOf(MAP, polygon, PIXEL_CLASS.hair)).toBeCloseTo(0.25, 9);
  });

  test('are unknown where nothing of the polygon was seen', () => {
    expect(shareOf(MAP, rectangle(400, 600, 500, 700), PIXEL_CLASS.hair)).toBeNull();
    expect(shareOf(MAP, rectangle(-90, 300, -10, 400), PIXEL_CLASS.hair)).toBeNull();
  });
});

test('the polygon is looked up in the map’s own square, turned as it is', () => {
  const square = { centre: { x: 70, y: -30 }, sidePx: 90, angleDeg: 33 };
  const turned = { ...MAP, square };
  const polygon = rectangle(475, 300, 575, 400).map(({ x, y }) =>
    outOfSquare(square, {
      x: (x - SQUARE.centre.x) / SQUARE.sidePx + 0.5,
      y: (y - SQUARE.centre.y) / SQUARE.sidePx + 0.5,
    }),
  );
  expect(shareOf(turned, polygon, PIXEL_CLASS.hair)).toBeCloseTo(0.25, 2);
});
