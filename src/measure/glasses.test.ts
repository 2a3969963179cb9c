import { expect, test } from 'vitest';
import { glassesOn } from './glasses';
import { FRAME, mapOf, PLAIN_EYES, type Area } from './synthetic-head';

const on = (...areas: readonly Area[]) => glassesOn(mapOf(...areas), FRAME, PLAIN_EYES);
const BRIDGE: Area = { of: 'accessory', x: [-0.5, 0.5], y: [0, 0.05] };

test('a bridge from one side of the nose to the other', () => {
  expect(on().bridgeShare).toBe(0);
  expect(on(BRIDGE).bridgeShare).toBe(1);
  expect(on({ ...BRIDGE, x: [0, 0.5] }).bridgeShare).toBeCloseTo(0.5, 1);
});

test('what is worn above or below the nose is no bridge', () => {
  expect(on({ ...BRIDGE, y: [-0.6, -0.3] }).bridgeShare).toBe(0);
  expect(on({ ...BRIDGE, y: [0.4, 0.9] }).bridgeShare).toBe(0);
  expect(on({ ...BRIDGE, of: 'hair' }).bridgeShare).toBe(0);
});

test('light is the mean of the eyes that tell it', () => {
  const { left, right } = PLAIN_EYES;
  const light = (a: number | null, b: number | null) =>
    glassesOn(mapOf(), FRAME, {
      left: { ...left, lensLight: a, underEyeLight: b },
      right: { ...right, lensLight: 0.6, underEyeLight: null },
    });
  expect(light(0.8, 0.5)).toMatchObject({ lensLight: 0.7, underEyeLight: 0.5 });
  expect(light(null, null)).toMatchObject({ lensLight: 0.6, underEyeLight: null });
});
