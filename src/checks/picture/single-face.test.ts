import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../../observation/landmarks';
import { LANDMARK_COUNT, type Face } from '../../observation/observation';
import { FAULTLESS } from '../faultless-evidence';
import { singleFace } from './single-face';

/** A face whose outline is a circle. */
function face(radius: number, centre = { x: 500, y: 500 }): Face {
  const landmarks = new Array<number>(LANDMARK_COUNT * 3).fill(0);
  OUTLINE.face.forEach((index, k) => {
    const angle = (2 * Math.PI * k) / OUTLINE.face.length;
    const [x, y] = [centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)];
    landmarks.splice(index * 3, 2, x, y);
  });
  return { landmarks, matrix: new Array<number>(16).fill(0) };
}
const judged = (...faces: readonly Face[]) => singleFace({ ...FAULTLESS.observation, faces });
const LARGEST = face(100);

describe('one person', () => {
  test('is what is asked for', () => {
    expect(judged(LARGEST)).toEqual({
      ...{ outcome: 'met', severity: -9, value: 1, limit: { min: 1, max: 1 }, unit: 'count' },
      ...{ reason: 'ok', region: null },
    });
  });

  test('before a wall with small pictures of others is still one', () => {
    const small = [0.05, 0.05, 0.059].map((area) => face(100 * Math.sqrt(area)));
    expect(judged(LARGEST, ...small)).toMatchObject({ outcome: 'met', severity: -9, value: 1 });
  });
});

describe('more than one person', () => {
  test.each([0.061, 0.5, 1])('is a second face of %f of the area of the first', (area) => {
    expect(judged(LARGEST, face(100 * Math.sqrt(area)))).toMatchObject({
      ...{ outcome: 'broken', value: 2, reason: 'severalFaces' },
    });
  });

  test('are counted, the small ones left out', () => {
    expect(judged(LARGEST, face(90), face(10), face(50))).toMatchObject({ value: 3 });
  });

  test('are shown where the first of the others is', () => {
    const found = judged(LARGEST, face(10, { x: 9, y: 9 }), face(50, { x: 800, y: 300 }));
    const region = found.outcome === 'unknown' ? null : found.region;
    expect(region).toHaveLength(1);
    expect(region?.[0]).toHaveLength(OUTLINE.face.length);
    expect(region?.[0]?.[0]).toEqual({ x: 850, y: 300 });
  });
});

test('nobody is broken too, and told apart', () => {
  expect(judged()).toMatchObject({ outcome: 'broken', value: 0, reason: 'noFace', region: null });
});
