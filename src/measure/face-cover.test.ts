import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../observation/landmarks';
import { faceCover } from './face-cover';
import { faceOf, FRAME, mapOf, type Area } from './synthetic-head';

type Points = Readonly<Record<number, readonly [number, number]>>;

/** Landmarks laid evenly round an ellipse, from its top clockwise. */
const ring = (indices: readonly number[], x: number, y: number, middle: number): Points =>
  Object.fromEntries(
    indices.map((index, k) => {
      const angle = (2 * Math.PI * k) / indices.length;
      return [index, [x * Math.sin(angle), middle - y * Math.cos(angle)] as const];
    }),
  );

const FACE = faceOf({
  ...ring(OUTLINE.face, 1.1, 1.5, 0.3),
  ...ring(OUTLINE.outerLips, 0.4, 0.15, 1.2),
  ...{ 205: [-0.5, 0.8], 2: [0, 0.8], 425: [0.5, 0.8] },
});
const SKIN: Area = { of: 'faceSkin', x: [-1.2, 1.2], y: [-1.3, 1.85] };
const seen = (...areas: readonly Area[]) => {
  const found = faceCover(FACE, mapOf(SKIN, ...areas), FRAME, []);
  if (found === null) throw new Error('The face was not seen.');
  return found;
};

test('a bare face has nothing over it, whatever lies around it', () => {
  const around: readonly Area[] = [
    { of: 'bodySkin', x: [-1, 1], y: [1.72, 3] },
    { of: 'hair', x: [-1.2, 1.2], y: [-2, -0.9] },
  ];
  expect(seen(...around)).toMatchObject({
    ...{ handShare: 0, handZone: null, hands: [], thingShare: 0, thingZone: null, mouthShare: 0 },
  });
});

describe('over a face', () => {
  test('a hand on the cheek is seen, and where', () => {
    const { handShare, handZone, mouthShare } = seen({ of: 'bodySkin', x: [0.5, 1], y: [0.4, 1] });
    expect(handShare).toBeGreaterThan(0.03);
    expect(handZone?.map(({ x }) => Math.round(x))).toContain(550);
    expect(mouthShare).toBe(0);
  });

  test('a mask covers the mouth and the lower face', () => {
    const { thingShare, mouthShare } = seen({ of: 'clothes', x: [-1, 1], y: [0.6, 1.9] });
    expect(thingShare).toBeGreaterThan(0.8);
    expect(mouthShare).toBe(1);
  });

  test('a dummy in the mouth is told from a mask, with its place', () => {
    const { mouthThingZone } = seen({ of: 'accessory', x: [-0.45, 0.45], y: [0.9, 1.6] });
    expect(mouthThingZone?.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [455, 490],
      [545, 490],
      [545, 560],
      [455, 560],
    ]);
    const others: readonly Area[] = [
      { of: 'clothes', x: [-1, 1], y: [0.6, 1.9] },
      { of: 'accessory', x: [-0.4, 0.4], y: [0.9, 3] },
      { of: 'accessory', x: [0.6, 0.9], y: [0.9, 1.2] },
      { of: 'bodySkin', x: [-0.45, 0.45], y: [0.9, 1.6] },
    ];
    for (const other of others) expect(seen(other).mouthThingZone).toBeNull();
    expect(seen().mouthThingZone).toBeNull();
  });

  test('glasses count for nothing', () => {
    expect(seen({ of: 'accessory', x: [-1, 1], y: [-0.3, 0.4] }).thingShare).toBe(0);
  });

  test('a moustache covers no mouth', () => {
    expect(seen({ of: 'hair', x: [-0.5, 0.5], y: [0.9, 1.3] }).mouthShare).toBe(0);
  });
});

test('outside the picture nothing is known', () => {
  const nowhere = mapOf({ of: 'outside', x: [-9, 9], y: [-9, 9] });
  expect(faceCover(FACE, nowhere, FRAME, [])).toBeNull();
});
