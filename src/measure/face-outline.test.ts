import { expect, test } from 'vitest';
import { faceOutline } from './face-outline';
import { faceOf, mapOf, type Area } from './synthetic-head';

const along = (indices: readonly number[], x: (k: number) => number, y: (k: number) => number) =>
  Object.fromEntries(indices.map((index, k) => [index, [x(k), y(k)] as const]));

/** Cheeks from 0.7 to 1.1 to either side, 0 to 1.2 below the eyes; brows at -0.4, mesh to -1.4. */
const FACE = faceOf({
  ...along(
    [356, 454, 323, 361, 288],
    () => 1.1,
    (k) => 0.3 * k,
  ),
  ...along(
    [367, 416, 411, 425, 372],
    () => 0.7,
    (k) => 1.2 - 0.3 * k,
  ),
  ...along(
    [127, 234, 93, 132, 58],
    () => -1.1,
    (k) => 0.3 * k,
  ),
  ...along(
    [138, 192, 187, 205, 143],
    () => -0.7,
    (k) => 1.2 - 0.3 * k,
  ),
  ...along(
    [70, 63, 105, 66, 107, 336, 296, 334, 293, 300],
    (k) => -0.9 + 0.2 * k,
    () => -0.4,
  ),
  9: [0, -0.4],
  10: [0, -1.4],
});
const SKIN: Area = { of: 'faceSkin', x: [-1.1, 1.1], y: [-1.4, 1.8] };
const seen = (...areas: readonly Area[]) => {
  const map = mapOf(SKIN, ...areas);
  return faceOutline(FACE, map, map);
};

test('hair that frames the face covers nothing', () => {
  const { forehead, cheeks } = seen(
    { of: 'hair', x: [-2, -1.1], y: [-2, 2] },
    { of: 'hair', x: [1.1, 2], y: [-2, 2] },
    { of: 'hair', x: [-2, 2], y: [-2, -1.1] },
  );
  expect(forehead.hairShare).toBe(0);
  expect([cheeks.left.hairShare, cheeks.right.hairShare]).toEqual([0, 0]);
});

test('a fringe covers the lower forehead by the share that it hangs down', () => {
  expect(seen({ of: 'hair', x: [-2, 2], y: [-2, -0.4] }).forehead.hairShare).toBe(1);
  const half = seen({ of: 'hair', x: [-2, 2], y: [-2, -0.625] }).forehead.hairShare;
  expect(half).toBeCloseTo(0.5, 1);
});

test('locks on the forehead are looked for close up, where they are seen', () => {
  const lock: Area = { of: 'hair', x: [-0.2, 0.2], y: [-2, -0.4] };
  const { forehead } = faceOutline(FACE, mapOf(SKIN), mapOf(SKIN, lock));
  expect(forehead.hairShare).toBeCloseTo(0.2, 1);
});

test("a lock over one cheek is told on the person's own side", () => {
  const { cheeks } = seen({ of: 'hair', x: [0.9, 1.3], y: [-1, 2] });
  expect(cheeks.left.hairShare).toBeCloseTo(0.5, 1);
  expect(cheeks.right.hairShare).toBe(0);
});

test('outside the picture nothing is known', () => {
  expect(seen({ of: 'outside', x: [0.5, 9], y: [-9, 9] }).cheeks.left.hairShare).toBeNull();
});
