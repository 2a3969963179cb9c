import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnAbout } from '../geometry/angle';
import { wholeView } from '../geometry/view';
import { poseOf } from '../measure/pose';
import { uprightOf } from '../measure/upright';
import { rollDegOf } from './believed-faces';
import { faceInView } from './face-in-view';
import { observationSchema, type Face } from './observation';

const file = new URL('../examples/turned-left.json', import.meta.url);
const { faces, picture } = observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const [face] = faces;
if (face === undefined) throw new Error('The example shows nobody.');
const SIZE = { width: picture.widthPx, height: picture.heightPx };

/** The face as the model gives it in a view of the picture that shows it as it is. */
const points = Array.from({ length: face.landmarks.length / 3 }, (_, k) => ({
  x: (face.landmarks[3 * k] ?? 0) / SIZE.width,
  y: (face.landmarks[3 * k + 1] ?? 0) / SIZE.height,
  z: (face.landmarks[3 * k + 2] ?? 0) / SIZE.width,
}));

test('a view that is not turned changes nothing', () => {
  const same = faceInView(points, face.matrix, wholeView(SIZE, 0));
  expect(same.matrix).toEqual(face.matrix);
  expect(same.landmarks.map((value) => Math.round(10 * value))).toEqual(
    face.landmarks.map((value) => Math.round(10 * value)),
  );
});

test('what a turned view shows lies turned in the picture, and looks where it looked', () => {
  const before = poseOf(face, uprightOf(face));
  fc.assert(
    fc.property(fc.integer({ min: -180, max: 180 }), (turnDeg) => {
      // The same view of the model, of a picture that is turned: the view has the sides of the first.
      const view = { ...wholeView(SIZE, 0), angleDeg: turnDeg };
      const turned: Face = faceInView(points, face.matrix, view);
      const nose = turnAbout(
        { x: face.landmarks[3] ?? 0, y: face.landmarks[4] ?? 0 },
        view.centre,
        turnDeg,
      );
      expect(turned.landmarks[3]).toBeCloseTo(nose.x, 6);
      expect(turned.landmarks[4]).toBeCloseTo(nose.y, 6);
      expect(turned.landmarks[5]).toBeCloseTo(face.landmarks[5] ?? 0, 6);
      const after = poseOf(turned, uprightOf(turned));
      expect(after.yawDeg).toBeCloseTo(before.yawDeg, 6);
      expect(Math.cos(((after.rollDeg - before.rollDeg - turnDeg) * Math.PI) / 180)).toBeCloseTo(
        1,
        9,
      );
      // The matrix leans as the eyes do: its own x axis points along them.
      const [x = 0, y = 0] = turned.matrix;
      const [x0 = 0, y0 = 0] = face.matrix;
      const leanDeg = (Math.atan2(-y, x) - Math.atan2(-y0, x0)) * (180 / Math.PI);
      expect(Math.cos(((leanDeg - turnDeg) * Math.PI) / 180)).toBeCloseTo(1, 9);
      expect(rollDegOf(turned)).toBe(after.rollDeg);
    }),
    { numRuns: 40 },
  );
});
