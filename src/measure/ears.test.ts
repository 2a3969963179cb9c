import { describe, expect, test } from 'vitest';
import { ears, type Ear } from './ears';
import type { Sides } from './sides';
import { faceOf, FRAME, mapOf, type Area } from './synthetic-head';

/** A face that ends 1.1 to either side, its chin 1.77 below the eyes: an ear from -0.02 to 0.63. */
const edge = (indices: readonly number[], x: number) =>
  indices.map((index, k) => [index, [x, -0.6 + 0.45 * k]] as const);
const FACE = faceOf({
  152: [0, 1.77],
  ...Object.fromEntries(edge([389, 356, 454, 323, 361], 1.1)),
  ...Object.fromEntries(edge([162, 127, 234, 93, 132], -1.1)),
});
const HEAD: Area = { of: 'faceSkin', x: [-1.1, 1.1], y: [-1, 1.77] };

const FRONTAL = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const seen = (areas: readonly Area[], pose: Partial<typeof FRONTAL> = {}): Sides<Ear> =>
  ears(FACE, mapOf(HEAD, ...areas), FRAME, { ...FRONTAL, ...pose });

/** Skin that stands out from the face by `width`. The person's left is the picture's right. */
const leftEar = (width = 0.25, y: Area['y'] = [-0.1, 0.7]): Area => ({
  of: 'bodySkin',
  x: [1.1, 1.1 + width],
  y,
});
const rightEar = (width = 0.25): Area => ({
  of: 'bodySkin',
  x: [-1.1 - width, -1.1],
  y: [-0.1, 0.7],
});
const BOTH = [leftEar(), rightEar()];

describe('an ear', () => {
  test('that is bare shows over its whole height, on both sides', () => {
    const { left, right } = seen(BOTH);
    expect(left).toMatchObject({ visibleShare: 1, hairShare: 0, outsideShare: 0 });
    expect(right).toMatchObject({ visibleShare: 1, hairShare: 0, outsideShare: 0 });
  });

  test('may be of either class of skin', () => {
    expect(seen([{ ...leftEar(), of: 'faceSkin' }]).left.visibleShare).toBe(1);
  });

  test('under hair does not show', () => {
    const { left, right } = seen([...BOTH, { of: 'hair', x: [1.05, 1.6], y: [-1, 1] }]);
    expect(left).toMatchObject({ visibleShare: 0, hairShare: 1 });
    expect(right).toMatchObject({ visibleShare: 1, hairShare: 0 });
  });

  test('with its upper half under hair shows half', () => {
    const { left } = seen([leftEar(), { of: 'hair', x: [1.05, 1.6], y: [-1, 0.305] }]);
    expect(left.visibleShare).toBeCloseTo(0.5, 1);
    expect(left.hairShare).toBeCloseTo(0.5, 1);
  });

  test('is not the edge of a cheek, and not what hangs below it', () => {
    expect(seen([leftEar(0.05)]).left.visibleShare).toBe(0);
    expect(seen([leftEar(0.25, [0.65, 1.2])]).left.visibleShare).toBe(0);
  });

  test('beyond the edge of the picture is not taken for a covered one', () => {
    const { left, right } = seen([...BOTH, { of: 'outside', x: [1.12, 9], y: [-9, 9] }]);
    expect(left).toMatchObject({ visibleShare: 0, hairShare: 0, outsideShare: 1 });
    expect(right.outsideShare).toBe(0);
  });

  test('has its place beside the face, in picture pixels', () => {
    const { left, right } = seen(BOTH);
    expect(left.zone.map(({ x }) => Math.round(x))).toEqual([610, 645, 645, 610]);
    expect(left.zone.map(({ y }) => Math.round(y))).toEqual([398, 398, 463, 463]);
    expect(right.zone.map(({ x }) => Math.round(x))).toEqual([390, 355, 355, 390]);
  });
});

describe('a head that turns', () => {
  /** Wider than half of the least width, narrower than all of it. */
  const NARROW = [leftEar(0.08), rightEar(0.06)];

  test.each([
    [0, 0, 0],
    [4, 0, 0],
    [12, 1, 0],
    [-12, 0, 1],
  ])('by %i° lets the ear on that side be narrower', (yawDeg, left, right) => {
    const turned = seen(NARROW, { yawDeg });
    expect(turned.left.visibleShare).toBe(left);
    expect(turned.right.visibleShare).toBe(right);
  });

  test('does not let it vanish', () => {
    expect(seen([leftEar(0.03)], { yawDeg: 60 }).left.visibleShare).toBe(0);
    expect(seen([], { yawDeg: 60 }).left.visibleShare).toBe(0);
  });
});

test('with the chin down the ear is looked for higher, by a fiftieth a degree', () => {
  const raised = [leftEar(0.25, [-0.23, 0.44])];
  expect(seen(raised, { pitchDeg: 10 }).left.visibleShare).toBe(1);
  expect(seen(raised).left.visibleShare).toBeLessThan(0.8);
  expect(seen(raised, { pitchDeg: 10 }).left.zone[0]?.y).toBeCloseTo(400 - 22, 6);
});

test('the ear of a longer face is longer', () => {
  const long = faceOf({ 152: [0, 2 * 1.77], 454: [1.1, 0], 389: [1.1, -2], 361: [1.1, 3] });
  const { left } = ears(long, mapOf(HEAD), FRAME, FRONTAL);
  expect((left.zone[2]?.y ?? 0) - (left.zone[1]?.y ?? 0)).toBeCloseTo(2 * 65, 6);
});
