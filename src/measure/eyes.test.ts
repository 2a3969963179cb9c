import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../observation/landmarks';
import { eyebrowCover } from './eyebrows';
import { eyeCover, eyeOpening } from './eyes';
import { faceOf, FRAME, mapOf, type Area } from './synthetic-head';

type At = readonly [number, number];

/** An outline as an ellipse around a middle, half a unit wide; `height` over width. */
const ellipse = (indices: readonly number[], [x, y]: At, height: number) =>
  Object.fromEntries(
    indices.map((index, k): [number, At] => {
      const angle = (2 * Math.PI * k) / indices.length;
      return [index, [x + 0.25 * Math.cos(angle), y + 0.25 * height * Math.sin(angle)]];
    }),
  );

/** Both eyes and brows open at 0.3; a side's share of hair and accessory comes from the map. */
const FACE = faceOf({
  ...ellipse(OUTLINE.leftEye, [0.5, 0], 0.3),
  ...ellipse(OUTLINE.rightEye, [-0.5, 0], 0.3),
  ...ellipse(OUTLINE.leftEyebrow, [0.5, -0.4], 0.2),
  ...ellipse(OUTLINE.rightEyebrow, [-0.5, -0.4], 0.2),
});

const over = (...areas: readonly Area[]) => eyeCover(FACE, mapOf(...areas), 100);
const browsUnder = (...areas: readonly Area[]) => eyebrowCover(FACE, mapOf(...areas), 100);
const LEFT: Area['x'] = [0, 2];
const RIGHT: Area['x'] = [-2, 0];

describe('an eye’s opening', () => {
  const corners: Record<number, At> = {
    33: [-0.7, 0],
    133: [-0.3, 0],
    263: [0.7, 0],
    362: [0.3, 0],
  };

  test('is the largest of three lid distances over the distance of its corners', () => {
    const lids: Record<number, At> = {
      ...{ 385: [0.4, -0.02], 380: [0.4, 0.02], 386: [0.5, -0.06], 374: [0.5, 0.06] },
      ...{ 387: [0.6, -0.03], 373: [0.6, 0.03] },
      ...{ 160: [-0.6, -0.01], 144: [-0.6, 0.01], 159: [-0.5, -0.01], 145: [-0.5, 0.01] },
      ...{ 158: [-0.4, -0.02], 153: [-0.4, 0.02] },
    };
    const { left, right } = eyeOpening(faceOf({ ...corners, ...lids }));
    expect(left).toBeCloseTo(0.3, 9);
    expect(right).toBeCloseTo(0.1, 9);
  });

  test('is nothing with the lids together', () => {
    const flat = {
      ...ellipse(OUTLINE.leftEye, [0.5, 0], 0),
      ...ellipse(OUTLINE.rightEye, [-0.5, 0], 0),
    };
    expect(eyeOpening(faceOf(flat))).toEqual({ left: 0, right: 0 });
  });
});

describe('what lies over an eye', () => {
  test('is nothing where it is free', () => {
    const { left, right } = over({ of: 'faceSkin', x: [-2, 2], y: [-1, 1] });
    expect(left).toMatchObject({ hairShare: 0, accessoryShare: 0 });
    expect(right).toMatchObject({ hairShare: 0, accessoryShare: 0 });
  });

  test('is told by the person’s own side', () => {
    const { left, right } = over({ of: 'hair', x: LEFT, y: [-2, 2] });
    expect(left.hairShare).toBe(1);
    expect(right.hairShare).toBe(0);
  });

  test('is half where hair hangs over half of it', () => {
    expect(over({ of: 'hair', x: [-2, -0.5], y: [-2, 2] }).right.hairShare).toBeCloseTo(0.5, 1);
  });

  test('counts hair a twentieth around the lids, but glasses over the lids alone', () => {
    // The lids end 0.075 above the eye line; the zone reaches 0.125.
    const above: Area['y'] = [-1, -0.08];
    expect(over({ of: 'hair', x: LEFT, y: above }).left.hairShare).toBeGreaterThan(0.05);
    expect(over({ of: 'accessory', x: LEFT, y: above }).left.accessoryShare).toBe(0);
    expect(over({ of: 'accessory', x: LEFT, y: [-1, 1] }).left.accessoryShare).toBe(1);
    const highest = Math.min(...over().left.zone.map(({ y }) => y));
    expect(highest).toBeCloseTo(FRAME.origin.y - 12.5, 0);
  });
});

describe('hair over an eyebrow', () => {
  test('is told by the person’s own side', () => {
    const { left, right } = browsUnder({ of: 'hair', x: RIGHT, y: [-2, 0] });
    expect(left.hairShare).toBe(0);
    expect(right.hairShare).toBe(1);
  });

  test('is the share of the brow that it covers', () => {
    const { left } = browsUnder({ of: 'hair', x: [0.5, 2], y: [-2, 0] });
    expect(left.hairShare).toBeCloseTo(0.5, 1);
  });

  test('is none where the fringe ends above the brow', () => {
    expect(browsUnder({ of: 'hair', x: [-2, 2], y: [-2, -0.5] }).left.hairShare).toBe(0);
  });
});
