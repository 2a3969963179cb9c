import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestToOrigin, type HalfSpace, type Triple } from './half-space';

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const halfSpaces: fc.Arbitrary<HalfSpace[]> = fc.array(
  fc.record({
    normal: fc.tuple(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
    ),
    limit: fc.integer({ min: -6, max: 6 }),
  }),
  { maxLength: 8 },
);

const points = fc.tuple(
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
);

it('finds the origin, the foot on a plane, an edge, a corner, and nothing', () => {
  const above = (axis: 0 | 1 | 2): HalfSpace => {
    const down = (i: number) => (i === axis ? -1 : 0);
    return { normal: [down(0), down(1), down(2)], limit: -axis - 1 };
  };
  const expected: [readonly HalfSpace[], Triple][] = [
    [[], [0, 0, 0]],
    [[above(0)], [1, 0, 0]],
    [
      [above(0), above(1)],
      [1, 2, 0],
    ],
    [
      [above(0), above(1), above(2)],
      [1, 2, 3],
    ],
  ];
  for (const [spaces, point] of expected) {
    const nearest = nearestToOrigin(spaces) ?? [NaN, NaN, NaN];
    point.forEach((coordinate, i) => expect(nearest[i]).toBeCloseTo(coordinate));
  }
  expect(nearestToOrigin([above(0), { normal: [1, 0, 0], limit: 0.5 }])).toBeNull();
});

it('lies in all half spaces, and no point of them is nearer', () => {
  fc.assert(
    fc.property(halfSpaces, points, (spaces, point) => {
      const nearest = nearestToOrigin(spaces);
      const holds = (x: Triple, slack: number) =>
        spaces.every(({ normal, limit }) => dot(normal, x) <= limit + slack);
      if (nearest !== null) expect(holds(nearest, 1e-5)).toBe(true);
      // Pulled halfway to the nearest point, a random point is more often inside.
      const tried: Triple = [point[0] / 2, point[1] / 2, point[2] / 2];
      for (const other of [point, tried]) {
        if (!holds(other, 0)) continue;
        expect(nearest).not.toBeNull();
        expect(Math.hypot(...(nearest ?? [NaN]))).toBeLessThanOrEqual(Math.hypot(...other) + 1e-5);
      }
    }),
    { numRuns: 2000 },
  );
});
