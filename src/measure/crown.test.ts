import { describe, expect, test } from 'vitest';
import { crownAboveEyes } from './crown';
import { FRAME, mapOf, type Area } from './synthetic-head';

/** Inter-eye distances in one cell of the map. */
const CELL = 1 / 40;

const FACE: Area = { of: 'faceSkin', x: [-1.1, 1.1], y: [-1, 1.8] };
const hair = (top: number): Area => ({ of: 'hair', x: [-1.2, 1.2], y: [-top, -0.6] });
const crown = (...areas: readonly Area[]): number | null =>
  crownAboveEyes(mapOf(FACE, ...areas), FRAME);

const expectCrown = (found: number | null, top: number): void => {
  expect(found).not.toBeNull();
  expect(Math.abs((found ?? NaN) - top)).toBeLessThanOrEqual(CELL);
};

describe('the crown', () => {
  test.each([1, 1.4, 1.85, 2.2])('is the top of the hair, %f above the eyes', (top) => {
    expectCrown(crown(hair(top)), top);
  });

  test('of a bald head is the top of the skin', () => {
    expectCrown(crown(), 1);
  });

  test.each<Area['of']>(['accessory', 'clothes', 'bodySkin'])(
    'is the top of what is worn or lies on the head: %s',
    (of) => {
      expectCrown(crown(hair(1.4), { of, x: [-1, 1], y: [-1.9, -1.2] }), 1.9);
    },
  );

  test('of a bun on top of the head is the top of the bun', () => {
    expectCrown(crown(hair(1.4), { of: 'hair', x: [-0.3, 0.3], y: [-1.8, -1.4] }), 1.8);
  });
});

describe('does not count', () => {
  test('single hairs that stand up', () => {
    const strays = [-0.8, 0.2].map<Area>((x) => ({ of: 'hair', x: [x, x + 0.05], y: [-2, -1.4] }));
    expectCrown(crown(hair(1.4), ...strays), 1.4);
  });

  test('what stands beside the head', () => {
    expectCrown(crown(hair(1.4), { of: 'hair', x: [1.4, 3], y: [-2.2, 1] }), 1.4);
  });

  test('what hangs above the head and does not touch it', () => {
    expectCrown(crown(hair(1.4), { of: 'accessory', x: [-1, 1], y: [-2.3, -1.8] }), 1.4);
  });
});

describe('is unknown', () => {
  test('where the picture cuts the hair', () => {
    expect(crown(hair(2), { of: 'outside', x: [-9, 9], y: [-9, -1.4] })).toBeNull();
  });

  test('where the picture ends right at the hair', () => {
    expect(crown(hair(1.4), { of: 'outside', x: [-9, 9], y: [-9, -1.4] })).toBeNull();
  });

  test('where the map ends first', () => {
    expect(crown(hair(9))).toBeNull();
  });
});

test('is found where a strip of background is left above the hair', () => {
  expectCrown(crown(hair(1.4), { of: 'outside', x: [-9, 9], y: [-9, -1.5] }), 1.4);
});

test('is found where the picture ends beside the head', () => {
  expectCrown(crown(hair(1.4), { of: 'outside', x: [0.9, 9], y: [-9, 9] }), 1.4);
});
