import { describe, expect, test } from 'vitest';
import { looseHair } from './loose-hair';
import { FRAME, mapOf, type Area } from './synthetic-head';

const EYES_TO_CHIN = 1.8;
/** Hair counts from a tenth below the chin. */
const FROM = EYES_TO_CHIN + 0.1;

const found = (...areas: readonly Area[]) => looseHair(mapOf(...areas), FRAME, EYES_TO_CHIN);
const hair = (x: Area['x'], y: Area['y']): Area => ({ of: 'hair', x, y });
const SHOULDERS: Area = { of: 'clothes', x: [-2.4, 2.4], y: [2.4, 9] };
/** The picture ends this far below the chin. */
const pictureEnds = (below: number): Area => ({
  of: 'outside',
  x: [-9, 9],
  y: [EYES_TO_CHIN + below, 9],
});

describe('hair below the chin', () => {
  test('is none above short hair and clothes', () => {
    expect(found(SHOULDERS, hair([-1.2, 1.2], [-1.5, 1.2]))).toEqual({ area: 0, zone: null });
  });

  test('is measured by its area', () => {
    const strands = [hair([-1.2, -0.7], [0, 2.9]), hair([0.8, 1], [0, 2.4])];
    expect(found(SHOULDERS, ...strands)?.area).toBeCloseTo(0.5 * (2.9 - FROM) + 0.2 * 0.5, 2);
  });

  test('is shown by the box around it, in picture pixels', () => {
    const zone = found(SHOULDERS, hair([-1.2, -0.7], [2, 2.5]), hair([0.8, 1], [2.2, 2.9]))?.zone;
    expect(zone).toEqual([
      { x: 380, y: 600 },
      { x: 600, y: 600 },
      { x: 600, y: 690 },
      { x: 380, y: 690 },
    ]);
  });

  test.each<[string, Area]>([
    ['ends at the chin', hair([-1.2, 1.2], [-1.5, EYES_TO_CHIN + 0.05])],
    ['belongs to somebody beside', hair([2.6, 3.2], [1, 4])],
  ])('does not count where it %s', (_, area) => {
    expect(found(area)?.area).toBe(0);
  });
});

describe('nothing can be said', () => {
  test('where the picture ends at the mouth', () => {
    expect(found(hair([-1.2, 1.2], [0, 9]), pictureEnds(-0.6))).toBeNull();
  });

  test('where only one shoulder’s edge is in the picture', () => {
    expect(found({ of: 'outside', x: [-2.2, 9], y: [-9, 9] })).toBeNull();
  });
});

describe.each([-0.3, 0, 0.15, 0.3])('where the picture ends %f below the chin', (below) => {
  test('hair that its edge cuts off is taken to hang half a distance further', () => {
    const cut = found(hair([-1.2, -0.8], [0, 9]), pictureEnds(below));
    expect(cut?.area).toBeCloseTo(0.4 * 0.5, 1);
    expect(cut?.zone).not.toBeNull();
  });

  test('hair that ends above its edge is not loose', () => {
    const short = hair([-1.2, 1.2], [-1, EYES_TO_CHIN + below - 0.2]);
    expect(found(short, pictureEnds(below))).toEqual({ area: 0, zone: null });
  });
});

test('a picture that ends halfway down the shoulders is enough', () => {
  expect(found(hair([-1, 1], [0, 9]), pictureEnds(0.6))?.area).toBeCloseTo(2 * 0.5, 1);
});
