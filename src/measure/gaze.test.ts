import { describe, expect, test } from 'vitest';
import type { EyePixels } from '../observation/eye-pixels';
import type { Face } from '../observation/observation';
import { gazeOf } from './gaze';
import { faceOf, FRAME, PLAIN_EYES } from './synthetic-head';

type At = readonly [number, number];

/** Where irises of eyes that look into the lens lie without their pixels' word, in the frame's unit. */
const REST = { outward: 0.04 * 0.44, down: (-0.092 + 0.013 / 0.44) * 0.44 };

interface Look {
  /** The irises from where they rest, in widths of the eye. */
  readonly x?: number;
  readonly y?: number;
  /** Height of the lids over their width. */
  readonly open?: readonly [left: number, right: number];
}

function faceLooking({ x = 0, y = 0, open = [0.3, 0.3] }: Look): Face {
  const points: Record<number, At> = {
    ...{ 263: [0.72, 0], 362: [0.28, 0], 33: [-0.72, 0], 133: [-0.28, 0] },
    473: [0.5 + REST.outward + 0.44 * x, REST.down + 0.44 * y],
    468: [-0.5 - REST.outward + 0.44 * x, REST.down + 0.44 * y],
  };
  const [left, right] = open.map((share) => (share * 0.44) / 2);
  for (const upper of [385, 386, 387]) points[upper] = [0.5, -(left ?? 0)];
  for (const lower of [380, 374, 373]) points[lower] = [0.5, left ?? 0];
  for (const upper of [160, 159, 158]) points[upper] = [-0.5, -(right ?? 0)];
  for (const lower of [144, 145, 153]) points[lower] = [-0.5, right ?? 0];
  return faceOf(points);
}

const POSE = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const looking = (look: Look, pixels: EyePixels | null = null, yawDeg = 0) =>
  gazeOf(faceLooking(look), FRAME, { ...POSE, yawDeg }, pixels);
const shifted = (x: number, y: number): EyePixels => ({
  left: { ...PLAIN_EYES.left, irisShift: { x, y } },
  right: { ...PLAIN_EYES.right, irisShift: { x, y } },
});

describe('gaze', () => {
  test('into the lens', () => {
    expect(looking({})?.yawDeg).toBeCloseTo(0, 6);
    expect(looking({})?.pitchDeg).toBeCloseTo(0, 6);
  });

  test('is positive to the person’s left and down', () => {
    expect(looking({ x: 0.06 })?.yawDeg).toBeCloseTo(10, 6);
    expect(looking({ x: -0.06 })?.yawDeg).toBeCloseTo(-10, 6);
    expect(looking({ y: 0.06 })?.pitchDeg).toBeCloseTo(10, 6);
    expect(looking({ y: -0.06 })?.pitchDeg).toBeCloseTo(-10, 6);
  });

  test('of eyes that stay on the lens while the head turns is into the lens', () => {
    expect(looking({ x: -0.04 }, null, 10)?.yawDeg).toBeCloseTo(0, 6);
    expect(looking({}, null, 10)?.yawDeg).toBeGreaterThan(5);
  });

  test('is that of the open eye where one is shut, and unknown where both are', () => {
    expect(looking({ x: 0.06, open: [0.05, 0.3] })?.yawDeg).toBeCloseTo(10, 6);
    expect(looking({ open: [0.05, 0.05] })).toBeNull();
  });
});

describe('what the pixels say', () => {
  test('pulls the gaze half the way', () => {
    expect(looking({}, shifted(0.022, -0.026))?.yawDeg).toBeCloseTo(0.5 * (0.05 / 0.006), 6);
    expect(looking({}, shifted(0, -0.004))?.pitchDeg).toBeCloseTo(0.5 * (0.05 / 0.006), 6);
  });

  test('is left where it says nothing', () => {
    expect(looking({}, PLAIN_EYES)).toEqual(looking({}));
  });

  test('of a moment ago moves it no further than a warning', () => {
    const far = looking({}, shifted(0.2, 0.2));
    expect(Math.abs(far?.yawDeg ?? 99)).toBeLessThan(6);
    expect(Math.abs(far?.pitchDeg ?? 99)).toBeLessThan(6);
  });
});
