import { expect, test } from 'vitest';
import { turnAbout } from '../geometry/angle';
import { faceOf } from '../measure/synthetic-head';
import { believedFaces, type Reading } from './believed-faces';
import type { Face } from './observation';

const UPRIGHT = faceOf({
  ...{ 33: [-0.7, 0], 133: [-0.3, 0], 362: [0.3, 0], 263: [0.7, 0] },
  ...{ 10: [0, -1.1], 152: [0, 1.8], 234: [-1.1, 0.1], 454: [1.1, 0.1] },
});

/** The face of the tests without the points that it does not have, leaning, `byPx` to the right, larger. */
function face(rollDeg: number, byPx = 0, size = 1): Face {
  const landmarks = UPRIGHT.landmarks.map((_, at, all) => {
    const first = at - (at % 3);
    const isUnset = all[first] === 0 && all[first + 1] === 0;
    const [x = 0, y = 0] = isUnset ? [500, 400] : [all[first], all[first + 1]];
    const placed = turnAbout(
      { x: 500 + byPx + (x - 500) * size, y: 400 + (y - 400) * size },
      { x: 500 + byPx, y: 400 },
      rollDeg,
    );
    return at % 3 === 0 ? placed.x : at % 3 === 1 ? placed.y : 0;
  });
  return { ...UPRIGHT, landmarks };
}

const read = (...faces: readonly (readonly Face[])[]): readonly Reading[] =>
  faces.map((seen, k) => ({ turnDeg: 90 * k, faces: seen }));

test('nobody where no turn shows anybody', () => {
  expect(believedFaces(read([], [], [], []))).toEqual([]);
});

test('a face that stands on its head is believed as it is seen in turned pictures', () => {
  const [misread, other] = [face(12), face(-62)];
  const [well, best, alike] = [face(165), face(166), face(164)];
  expect(believedFaces(read([misread], [well], [best], [alike]))).toEqual([best]);
  expect(believedFaces(read([misread], [other], [well], [alike]))).toEqual([well]);
});

test('of readings that agree, the one in which the face stands most upright is taken', () => {
  const [near, far] = [face(80), face(82)];
  expect(believedFaces(read([far], [near], [], []))).toEqual([near]);
});

test('where no two agree, the picture as it is goes first', () => {
  const [asItIs, turned] = [face(3), face(120)];
  expect(believedFaces(read([asItIs], [], [turned], []))).toEqual([asItIs]);
  expect(believedFaces(read([], [], [turned], []))).toEqual([turned]);
});

test('where two and two agree on one head, the picture as it is goes first', () => {
  const [asItIs, alike, misread, also] = [
    face(-1),
    face(-2),
    face(178, 0, 1.1),
    face(-176, 0, 1.1),
  ];
  expect(believedFaces(read([asItIs], [alike], [misread], [also]))).toEqual([asItIs]);
});

test('somebody else is counted where the same turn shows them, or two others agree on them', () => {
  const [baby, adult, upsideDown] = [face(90), face(0, 600, 0.9), face(178, 610, 0.9)];
  expect(believedFaces(read([adult], [baby, adult], [baby], [upsideDown]))).toEqual([baby, adult]);
  expect(believedFaces(read([adult], [baby], [baby], [adult]))).toEqual([baby, adult]);
  expect(believedFaces(read([], [baby], [baby], [adult]))).toEqual([baby]);
});

test('misreadings of one head that agree with each other make no second person', () => {
  const [baby, misread] = [face(90), face(-20, 20)];
  expect(believedFaces(read([misread], [baby], [baby], [baby, misread]))).toEqual([baby]);
});
