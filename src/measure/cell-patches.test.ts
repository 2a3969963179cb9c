import { describe, expect, test } from 'vitest';
import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { cellPatches } from './cell-patches';

const SKIN = new Uint8Array(CLASS_MAP_SIDE ** 2).fill(PIXEL_CLASS.faceSkin);

const at = (column: number, row: number): number => row * CLASS_MAP_SIDE + column;
const patchesOf = (...cells: readonly number[]) => {
  const wanted = new Set(cells);
  return cellPatches(SKIN, (_, index) => wanted.has(index));
};

describe('patches', () => {
  test('hang together side by side, not corner to corner', () => {
    const [first, second, ...more] = patchesOf(at(3, 5), at(4, 5), at(4, 6), at(5, 7));
    expect(first).toEqual({
      ...{ left: 3, right: 5, top: 5, bottom: 7 },
      cells: expect.arrayContaining([at(3, 5), at(4, 5), at(4, 6)]),
    });
    expect(first?.cells).toHaveLength(3);
    expect(second).toEqual({ cells: [at(5, 7)], left: 5, right: 6, top: 7, bottom: 8 });
    expect(more).toEqual([]);
  });

  test('do not run on from the end of one row to the start of the next', () => {
    expect(patchesOf(at(CLASS_MAP_SIDE - 1, 9), at(0, 10))).toHaveLength(2);
  });

  test('are never of the background', () => {
    const empty = SKIN.map(() => PIXEL_CLASS.background);
    expect(cellPatches(empty, () => true)).toEqual([]);
  });

  test('are none where nothing belongs, one where everything does', () => {
    expect(cellPatches(SKIN, () => false)).toEqual([]);
    const [all, ...more] = cellPatches(SKIN, () => true);
    expect(all?.cells).toHaveLength(CLASS_MAP_SIDE ** 2);
    expect(more).toEqual([]);
  });
});
