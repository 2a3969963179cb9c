import { describe, expect, test } from 'vitest';
import { mouthGap } from './mouth';
import { poseOf } from './pose';
import { faceOf, FRAME } from './synthetic-head';

type Matrix = readonly (readonly number[])[];

const cos = (deg: number): number => Math.cos((deg * Math.PI) / 180);
const sin = (deg: number): number => Math.sin((deg * Math.PI) / 180);
const times = (p: Matrix, q: Matrix): Matrix =>
  p.map((row) =>
    [0, 1, 2].map((k) => row.reduce((sum, value, at) => sum + value * (q[at]?.[k] ?? 0), 0)),
  );

/** Right-handed, x to the picture's right, y up, z towards the camera. */
const aboutX = (deg: number): Matrix => [
  [1, 0, 0],
  [0, cos(deg), -sin(deg)],
  [0, sin(deg), cos(deg)],
];
const aboutY = (deg: number): Matrix => [
  [cos(deg), 0, sin(deg)],
  [0, 1, 0],
  [-sin(deg), 0, cos(deg)],
];
const aboutZ = (deg: number): Matrix => [
  [cos(deg), -sin(deg), 0],
  [sin(deg), cos(deg), 0],
  [0, 0, 1],
];

const pose = (rotation: Matrix, rollDeg = 0) => {
  const matrix = [0, 1, 2].flatMap((column) => [...rotation.map((row) => row[column] ?? 0), 0]);
  return poseOf({ landmarks: [], matrix: [...matrix, 3, -7, -40, 1] }, { ...FRAME, rollDeg });
};

describe('the pose', () => {
  test.each([-40, -5, 0, 12, 60])('has %i° of yaw towards the person’s left', (deg) => {
    // The nose, along z, goes to larger x: the picture's right, the person's left.
    expect(pose(aboutY(deg))).toEqual({
      yawDeg: expect.closeTo(deg, 6),
      pitchDeg: expect.closeTo(0, 6),
      rollDeg: 0,
    });
  });

  test.each([-30, -4, 8, 25])('has %i° of pitch with the chin down', (deg) => {
    // The nose, along z, goes to smaller y: down.
    expect(pose(aboutX(deg)).pitchDeg).toBeCloseTo(deg, 6);
    expect(pose(aboutX(deg)).yawDeg).toBeCloseTo(0, 6);
  });

  test('tells both angles apart where the head does both, however the head leans', () => {
    const both = times(aboutZ(0), times(aboutY(20), aboutX(10)));
    expect(pose(both).yawDeg).toBeCloseTo(20, 0);
    expect(pose(both).pitchDeg).toBeCloseTo(10, 0);
  });

  test('takes its roll from the line of the eyes, not from the matrix', () => {
    expect(pose(aboutZ(30), -6).rollDeg).toBe(-6);
    expect(pose(aboutZ(30)).yawDeg).toBeCloseTo(0, 6);
  });
});

describe('the gap of the lips', () => {
  const lips = (heights: readonly [number, number, number]) =>
    faceOf({
      ...{ 82: [-0.1, 1], 87: [-0.1, 1 + heights[0]] },
      ...{ 13: [0, 1], 14: [0, 1 + heights[1]] },
      ...{ 312: [0.1, 1], 317: [0.1, 1 + heights[2]] },
    });

  test.each<[readonly [number, number, number], number]>([
    [[0, 0, 0], 0],
    [[0.02, 0.06, 0.04], 0.06],
    [[0.09, 0.06, 0.04], 0.09],
    [[0.02, 0.06, 0.08], 0.08],
  ])('of %j is the largest of three over eyes-to-chin', (heights, largest) => {
    expect(mouthGap(lips(heights), 180)).toBeCloseTo((100 * largest) / 180, 9);
  });
});
