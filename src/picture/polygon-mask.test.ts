import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../geometry/point';
import { polygonMask, spansOf } from './polygon-mask';

const SIZE = { widthPx: 60, heightPx: 50 };

const points = (...corners: readonly (readonly [number, number])[]): Point[] =>
  corners.map(([x, y]) => ({ x, y }));
const rectangle = (left: number, top: number, right: number, bottom: number): Point[] =>
  points([left, top], [right, top], [right, bottom], [left, bottom]);
const moved = (polygon: readonly Point[], dx: number, dy: number): Point[] =>
  polygon.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
const area = (polygon: readonly Point[], size = SIZE): number =>
  polygonMask(polygon, size).reduce((sum, cell) => sum + cell, 0);

/** A mask as text: comparing two of them is quick. */
const text = (mask: Uint8Array): string => mask.join('');

const coordinate = fc.double({ min: 5, max: 40, noNaN: true });
const anyPolygon = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 3,
  maxLength: 9,
});

describe('the area', () => {
  test.each<[string, Point[], number]>([
    ['one pixel', rectangle(3, 4, 4, 5), 1],
    ['a rectangle on the grid', rectangle(2, 3, 12, 8), 50],
    ['a rectangle half a pixel off the grid', rectangle(2.5, 3.5, 12.5, 8.5), 50],
    ['a sliver between two centres', rectangle(3.6, 4.6, 4.4, 5.4), 0],
    ['a line', points([3, 3], [20, 20]), 0],
    ['nothing', [], 0],
  ])('of %s', (_, polygon, pixels) => {
    expect(area(polygon)).toBe(pixels);
  });

  test('of a right triangle is half of its square, less the half of its diagonal', () => {
    expect(area(points([0, 0], [40, 0], [0, 40]))).toBe((40 * 39) / 2);
  });

  test('of a circle is πr², but for its rim', () => {
    const circle = Array.from({ length: 90 }, (_, k) => ({
      x: 30 + 20 * Math.cos((k * Math.PI) / 45),
      y: 25 + 20 * Math.sin((k * Math.PI) / 45),
    }));
    expect(Math.abs(area(circle) / (Math.PI * 400) - 1)).toBeLessThan(0.015);
  });

  test('does not depend on where the outline starts nor which way round it runs', () => {
    fc.assert(
      fc.property(anyPolygon, fc.nat(8), (polygon, start) => {
        const at = start % polygon.length;
        const turned = [...polygon.slice(at), ...polygon.slice(0, at)];
        const backwards = [...polygon].reverse();
        const mask = text(polygonMask(polygon, SIZE));
        expect(text(polygonMask(turned, SIZE))).toBe(mask);
        expect(text(polygonMask(backwards, SIZE))).toBe(mask);
      }),
      { numRuns: 50 },
    );
  });
});

test('the mask is the union of the spans, which never overlap', () => {
  fc.assert(
    fc.property(anyPolygon, (polygon) => {
      const visits = new Uint8Array(SIZE.widthPx * SIZE.heightPx);
      spansOf(polygon, SIZE, (y, first, last) => {
        for (let x = first; x <= last; x++) {
          const at = y * SIZE.widthPx + x;
          visits[at] = (visits[at] ?? 0) + 1;
        }
      });
      expect(text(polygonMask(polygon, SIZE))).toBe(text(visits));
    }),
    { numRuns: 50 },
  );
});

test('a polygon moved by whole pixels covers the same pixels, moved', () => {
  const step = fc.integer({ min: -4, max: 8 });
  fc.assert(
    fc.property(anyPolygon, step, step, (polygon, dx, dy) => {
      // Off the simple fractions, so that no edge runs through the very centre of a pixel.
      const odd = moved(polygon, 0.1234567, 0.7654321);
      const seen: string[] = [];
      const expected: string[] = [];
      const span = (list: string[], x: number, y: number) => (row: number, a: number, b: number) =>
        list.push(`${row + y}:${a + x}-${b + x}`);
      spansOf(odd, SIZE, span(expected, dx, dy));
      spansOf(moved(odd, dx, dy), SIZE, span(seen, 0, 0));
      expect(seen).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('polygons that share an edge cover every pixel once', () => {
  const x = fc.double({ min: 1, max: 59, noNaN: true });
  fc.assert(
    fc.property(x, x, (top, bottom) => {
      const left = polygonMask(points([0, 0], [top, 0], [bottom, 50], [0, 50]), SIZE);
      const right = polygonMask(points([top, 0], [60, 0], [60, 50], [bottom, 50]), SIZE);
      expect(left.every((cell, at) => cell + (right[at] ?? 0) === 1)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

describe('even-odd', () => {
  test('the hole of a ring drawn in one line is not inside', () => {
    const [outer, inner] = [rectangle(5, 5, 25, 25), rectangle(10, 10, 20, 20)];
    const ring = [...outer, ...outer.slice(0, 1), ...inner, ...inner.slice(0, 1)];
    expect(area(ring)).toBe(20 * 20 - 10 * 10);
  });

  test('the middle of a five-pointed star is not inside', () => {
    const corner = (k: number): Point => ({
      x: 30 + 20 * Math.sin((4 * Math.PI * k) / 5),
      y: 25 - 20 * Math.cos((4 * Math.PI * k) / 5),
    });
    const mask = polygonMask([0, 1, 2, 3, 4].map(corner), SIZE);
    expect(mask[25 * SIZE.widthPx + 30]).toBe(0);
    expect(mask[12 * SIZE.widthPx + 30]).toBe(1);
  });
});

test('what lies beyond the picture is left out', () => {
  expect(area(rectangle(-20, -20, 10, 10))).toBe(100);
  expect(area(rectangle(55, 45, 90, 90))).toBe(5 * 5);
  expect(area(rectangle(-20, 10, -5, 20))).toBe(0);
  expect(area(rectangle(-9, -9, 99, 99))).toBe(SIZE.widthPx * SIZE.heightPx);
});
