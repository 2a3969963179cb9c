import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { cellPatches } from './cell-patches';

const SKIN = new Uint8Array(CLASS_MAP_SIDE ** 2).fill(PIXEL_CLASS.faceSkin);

const at = (column: number, row: number): number => row * CLASS_MAP_SIDE + column;
const patchesOf = (...cells: readonly number[]) => {
  const wanted = new Set(cells);
  return cellPatches(SKIN, [PIXEL_CLASS.faceSkin], (index) => wanted.has(index));
};

/** The slow way. */
function filledCounts(open: Set<number>): number[] {
  const take = (index: number): number => {
    if (!open.delete(index)) return 0;
    const around = [index - 1, index + 1, index - CLASS_MAP_SIDE, index + CLASS_MAP_SIDE];
    return around.reduce((count, next) => count + take(next), 1);
  };
  return [...open].map(take).filter((count) => count > 0);
}

describe('patches', () => {
  test('hang together side by side, not corner to corner', () => {
    const [first, second, ...more] = patchesOf(at(3, 5), at(4, 5), at(4, 6), at(5, 7));
    expect(first).toEqual({
      ...{ left: 3, right: 5, top: 5, bottom: 7, count: 3 },
      runs: [
        { first: at(3, 5), end: at(5, 5) },
        { first: at(4, 6), end: at(5, 6) },
      ],
    });
    const alone = { left: 5, right: 6, top: 7, bottom: 8, count: 1 };
    expect(second).toEqual({ ...alone, runs: [{ first: at(5, 7), end: at(6, 7) }] });
    expect(more).toEqual([]);
  });

  test('that meet further down are one, in reading order of their first cells', () => {
    const w = [at(9, 1), at(3, 2), at(5, 2), at(7, 2), at(3, 3), at(4, 3), at(5, 3), at(6, 3)];
    const patches = patchesOf(...w, at(7, 3), at(1, 4));
    expect(patches.map(({ count }) => count)).toEqual([1, 8, 1]);
  });

  test('are what filling from neighbour to neighbour finds', () => {
    const side = 12;
    const cell = fc.record({ x: fc.nat(side - 1), y: fc.nat(side - 1) });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ x, y }) => at(x, y) }), (cells) => {
        const open = new Set(cells.map(({ x, y }) => at(x, y)));
        const found = patchesOf(...open).map((patch) => patch.count);
        expect(found.toSorted()).toEqual(filledCounts(open).toSorted());
      }),
    );
  });

  test('do not run on from the end of one row to the start of the next', () => {
    expect(patchesOf(at(CLASS_MAP_SIDE - 1, 9), at(0, 10))).toHaveLength(2);
  });

  test('are none where no kind is wanted or nothing counts, one where everything does', () => {
    const { faceSkin, hair } = PIXEL_CLASS;
    expect(cellPatches(SKIN, [hair])).toEqual([]);
    expect(cellPatches(SKIN, [faceSkin], () => false)).toEqual([]);
    const [all, ...more] = cellPatches(SKIN, [hair, faceSkin]);
    expect(all?.count).toBe(CLASS_MAP_SIDE ** 2);
    expect(more).toEqual([]);
  });
});
