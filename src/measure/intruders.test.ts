import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../observation/landmarks';
import { intruders } from './intruders';
import { faceOf, FRAME, mapOf, type Area } from './synthetic-head';
import { uprightBox } from './upright';

const EYES_TO_CHIN = 1.8;
const FACE = faceOf(
  Object.fromEntries(
    OUTLINE.face.map((index, k) => {
      const angle = (2 * Math.PI * k) / OUTLINE.face.length;
      return [index, [1.1 * Math.sin(angle), 0.3 - 1.5 * Math.cos(angle)] as const];
    }),
  ),
);
const PERSON: readonly Area[] = [
  { of: 'hair', x: [-1.2, 1.2], y: [-1.9, 0.4] },
  { of: 'bodySkin', x: [-1.4, 1.4], y: [0, 0.6] }, // ears
  { of: 'bodySkin', x: [-0.8, 0.8], y: [1.5, 3] }, // neck
  { of: 'faceSkin', x: [-1.1, 1.1], y: [-1.2, 1.8] },
  { of: 'clothes', x: [-3, 3], y: [2.6, 4] },
];
const PHOTO = uprightBox(FRAME, [-2, 2], [-2.3, 2.8]);
const found = (...areas: readonly Area[]) =>
  intruders(FACE, mapOf(...PERSON, ...areas), FRAME, EYES_TO_CHIN, PHOTO);

describe('a person alone', () => {
  test('has hair, ears, neck and shoulders of their own', () => {
    expect(found()).toEqual([]);
  });

  test.each<[string, Area]>([
    ['bare shoulders', { of: 'bodySkin', x: [-2, 2], y: [2.2, 3] }],
    ['a lock of hair that hangs apart', { of: 'hair', x: [1.3, 1.5], y: [1, 2.5] }],
    ['an earring', { of: 'accessory', x: [1.3, 1.4], y: [0.7, 0.8] }],
    ['a hat', { of: 'accessory', x: [-1.3, 1.3], y: [-2.2, -0.8] }],
    ['a strap on the shoulder', { of: 'accessory', x: [1, 1.3], y: [2.7, 4] }],
  ])('may have %s', (_, area) => {
    expect(found(area)).toEqual([]);
  });
});

describe('is not alone with', () => {
  test.each<[string, string, Area[]]>([
    ['half a head at the edge', 'person', [{ of: 'faceSkin', x: [1.7, 2.4], y: [-0.5, 1.2] }]],
    ["somebody's hair at the edge", 'person', [{ of: 'hair', x: [1.8, 2.4], y: [-1.5, 0] }]],
    ['a hand beside the head', 'hand', [{ of: 'bodySkin', x: [1.8, 2.1], y: [0.5, 1.5] }]],
    ['a hand under the chin', 'hand', [{ of: 'bodySkin', x: [-1.9, -1.3], y: [1.4, 2] }]],
    ['a toy', 'thing', [{ of: 'accessory', x: [-2, -1.8], y: [-1, 0] }]],
    ['a cushion', 'thing', [{ of: 'clothes', x: [1.5, 2], y: [-2, -1] }]],
  ])('%s', (_, kind, areas) => {
    expect(found(...areas).map((one) => one.kind)).toEqual([kind]);
  });

  test('something outside the photo: it does not matter', () => {
    expect(found({ of: 'faceSkin', x: [2.2, 3], y: [-0.5, 1.2] })).toEqual([]);
  });

  test('something large: it is measured and shown', () => {
    const [toy] = found({ of: 'clothes', x: [1.5, 2], y: [-2, -1] });
    expect(toy?.area).toBeCloseTo(0.5, 1);
    expect(toy?.zone.map(({ x }) => Math.round(x))).toEqual([650, 700, 700, 650]);
  });
});
