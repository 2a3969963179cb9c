import { expect, test } from 'vitest';
import type { PixelStatistics } from '../observation/pixel-statistics';
import type { Observation } from '../observation/observation';
import { measure } from './measure';
import { faceOf, mapOf, PLAIN_EYES, type Area } from './synthetic-head';

/** Eye centres half a unit from the middle, chin 1.8 below, ear roots at -1.05 and 1.15. */
const FACE = faceOf({
  ...{ 33: [-0.7, 0], 133: [-0.3, 0], 362: [0.3, 0], 263: [0.7, 0] },
  ...{ 152: [0, 1.8], 234: [-1.05, 0.4], 454: [1.15, 0.4] },
});
const PIXELS: PixelStatistics = {
  ...{ tones: null, blur: null, blockiness: null, skinTint: null, eyeWhite: null },
  skinLight: {
    forehead: null,
    leftCheek: null,
    rightCheek: null,
    chin: null,
    sideLog: null,
    rowLog: null,
  },
  ...{ shine: null, backdrop: null, wallShadow: null, clothes: null, mouthLineLog: null },
};

const unseen: Observation = {
  version: 3,
  picture: { widthPx: 1000, heightPx: 1200, focalLengthPx: null },
  faces: [FACE],
  appearance: null,
};
const seen = (...areas: readonly Area[]): Observation => ({
  ...unseen,
  appearance: {
    head: mapOf(...areas),
    eyes: mapOf(),
    pixels: PIXELS,
    eyePixels: PLAIN_EYES,
    hands: [],
  },
});
const hair = (top: number): Area => ({ of: 'hair', x: [-1.2, 1.2], y: [-top, 0.5] });

test('nobody has no measures', () => {
  expect(measure({ ...unseen, faces: [] })).toBeNull();
});

test('a face is measured before its appearance is seen, without the hair', () => {
  const measured = measure(unseen);
  expect(measured?.hairAndBody).toBeNull();
  expect(measured?.head).toEqual({
    picture: { widthPx: 1000, heightPx: 1200 },
    eyeMidpoint: { x: 500, y: 400 },
    rollDeg: 0,
    interEyeDistancePx: 100,
    chinBelowEyesPx: expect.closeTo(180, 6),
    hairTopAboveEyesPx: null,
    skullTopAboveEyesPx: expect.closeTo(0.95 * 180, 6),
    faceLeftPx: expect.closeTo(-105, 6),
    faceRightPx: expect.closeTo(115, 6),
  });
});

test('the top of the hair comes from the class map, within a cell of 2.5 px', () => {
  const top = measure(seen(hair(2.1)))?.head.hairTopAboveEyesPx ?? NaN;
  expect(Math.abs(top - 210)).toBeLessThanOrEqual(2.5);
});

test('the skull is never taller than the hair on it', () => {
  expect(measure(seen(hair(2.1)))?.head.skullTopAboveEyesPx).toBeCloseTo(171, 6);
  const cropped = measure(seen(hair(1.5)))?.head;
  expect(cropped?.skullTopAboveEyesPx).toBe(cropped?.hairTopAboveEyesPx);
});

test('hair that the picture cuts has no top, but all else is measured', () => {
  const cut = measure(seen(hair(2.1), { of: 'outside', x: [-9, 9], y: [-9, -1] }));
  expect(cut?.head.hairTopAboveEyesPx).toBeNull();
  expect(cut?.head.skullTopAboveEyesPx).toBeCloseTo(171, 6);
  expect(cut?.hairAndBody?.looseHair?.area).toBe(0);
});

test('only the largest face is measured', () => {
  const other = faceOf({ 33: [-2, 0], 133: [-2, 0], 362: [2, 0], 263: [2, 0] });
  expect(measure({ ...unseen, faces: [FACE, other] })).toEqual(measure(unseen));
});
