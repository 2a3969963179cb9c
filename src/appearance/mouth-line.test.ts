import { expect, test } from 'vitest';
import { LANDMARK } from '../observation/landmarks';
import { mouthLineLog } from './mouth-line';
import { viewOf } from './synthetic-view';

const UNIT = 113;
const MIDDLE = 368;
const LINE_Y = 480;
const HALF_MOUTH = 45;
const UPPER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308];
const LOWER = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308];

type Grey = (x: number, y: number) => number;

/** A face with a mouth that is parted by `gapPx`; `grey` says how bright each pixel is, 0 to 255. */
function lineOf(grey: Grey, gapPx = 0, lineY = LINE_Y): number | null {
  const points: Record<number, readonly [number, number]> = {};
  UPPER.forEach((upper, k) => {
    const x = MIDDLE - HALF_MOUTH + (2 * HALF_MOUTH * k) / (UPPER.length - 1);
    const half = k === 0 || k === UPPER.length - 1 ? 0 : gapPx / 2;
    points[upper] = [x, lineY - half];
    points[LOWER[k] ?? 0] = [x, lineY + half];
  });
  for (const side of ['left', 'right'] as const) {
    const sign = side === 'left' ? 1 : -1;
    const eye = MIDDLE + (sign * UNIT) / 2;
    points[LANDMARK[side].eyeInner] = [eye - 10 * sign, 370];
    points[LANDMARK[side].eyeOuter] = [eye + 10 * sign, 370];
  }
  return mouthLineLog(
    viewOf({
      points,
      classOf: () => 'faceSkin',
      colour: (x, y) => {
        const level = Math.max(0, Math.min(255, Math.round(grey(x, y))));
        return [level, level, level];
      },
    }),
  );
}

/** Skin with a dark line, missed by the mesh by some pixels. */
const mouth =
  (skin: number, missPx = 0): Grey =>
  (x, y) =>
    Math.abs(y - LINE_Y - missPx) < 2 && Math.abs(x - MIDDLE) <= HALF_MOUTH + 3 ? 0.5 * skin : skin;

test.each([
  ['fair', 200],
  ['medium', 140],
  ['deep', 80],
])('the line of %s lips is as deep as it is drawn, whatever the skin', (_, skin) => {
  // Half the sRGB level is about 0.21 of the light.
  expect(lineOf(mouth(skin))).toBeGreaterThan(1.2);
  expect(lineOf(mouth(skin))).toBeLessThan(1.7);
});

test.each([-6, 6])('a mesh that lies %i px off finds it all the same', (missPx) => {
  expect(lineOf(mouth(160, missPx))).toBeGreaterThan(1.2);
});

test('an open mouth is dark where its lips part', () => {
  const open: Grey = (x, y) =>
    Math.abs(y - LINE_Y) < 14 && Math.abs(x - MIDDLE) <= HALF_MOUTH ? 40 : 170;
  expect(lineOf(open, 28)).toBeGreaterThan(1.2);
});

test('a shield of the colour of the skin has none, though it is shaded and has a knob', () => {
  const shield: Grey = (x, y) => {
    const knob = Math.hypot(x - MIDDLE, y - LINE_Y) < 18 ? 30 : 0;
    return 170 - 0.3 * (y - LINE_Y) + knob;
  };
  expect(lineOf(shield)).toBeLessThan(0.1);
});

test('a finger over a third of the mouth hides it, a glint over a tenth does not', () => {
  const over =
    (share: number, level: number): Grey =>
    (x, y) =>
      x < MIDDLE - HALF_MOUTH + 2 * HALF_MOUTH * share ? level : mouth(170)(x, y);
  expect(lineOf(over(1 / 3, 170))).toBeLessThan(0.1);
  expect(lineOf(over(0.1, 230))).toBeGreaterThan(1.2);
});

test('the edge of a beard below is no line', () => {
  expect(lineOf((_, y) => (y > LINE_Y + 3 ? 60 : 170))).toBeLessThan(0.1);
});

test('in the dark there is none', () => {
  expect(lineOf((_, y) => (y === LINE_Y ? 0 : 2))).toBeLessThan(0.3);
});

test('of a mouth that is cut off by the edge of the picture nothing is known', () => {
  expect(lineOf(mouth(170), 0, 734)).toBeNull();
});
