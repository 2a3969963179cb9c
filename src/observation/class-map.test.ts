import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLASS_MAP_SIDE, readClassMap, saveClassMap, savedClassMapSchema } from './class-map';

const square = { centre: { x: 10, y: 20 }, sidePx: 100, angleDeg: 3 };

test('what was saved is read back cell by cell', () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 900 })));
  fc.assert(
    fc.property(runs, (some) => {
      const cells = new Uint8Array(CLASS_MAP_SIDE ** 2);
      let at = 0;
      for (const [value, length] of some) cells.fill(value, at, (at += length));
      const again = readClassMap(saveClassMap({ square, cells })).cells;
      expect(again.length).toBe(cells.length);
      expect(cells.findIndex((cell, k) => cell !== again[k])).toBe(-1);
    }),
    { numRuns: 30 },
  );
});

test('runs that do not cover the map are refused', () => {
  expect(savedClassMapSchema.safeParse({ square, runs: [0, 100] }).success).toBe(false);
  expect(savedClassMapSchema.safeParse({ square, runs: [0] }).success).toBe(false);
  expect(savedClassMapSchema.safeParse({ square, runs: [0, CLASS_MAP_SIDE ** 2] }).success).toBe(
    true,
  );
});
