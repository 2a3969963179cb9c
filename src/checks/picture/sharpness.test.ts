import { expect, test } from 'vitest';
import { withPixels } from '../faultless-evidence';
import { THRESHOLDS } from '../thresholds';
import { sharpness } from './sharpness';

const { pass, fail } = THRESHOLDS.detail;
const judged = (x: number, y: number) => sharpness(withPixels({ detail: { x, y } }));

test.each([
  ['x', fail, 1],
  ['y', 1, fail],
])('the weaker axis decides: %s', (_, x, y) => {
  expect(judged(x, y)).toMatchObject({ outcome: 'broken', value: fail, reason: 'motionBlurred' });
});

test.each([
  [0.3, 0.3, 'blurred'],
  [0.3, 0.42, 'blurred'],
  [0.3, 0.43, 'motionBlurred'],
  [0.43, 0.3, 'motionBlurred'],
  [0.1, 0.14, 'blurred'],
])('along x %f, along y %f: %s', (x, y, reason) => {
  expect(judged(x, y)).toMatchObject({ outcome: 'broken', reason });
});

test('what is sharp along both axes holds, however unlike they are', () => {
  expect(judged(pass, 1)).toMatchObject({ outcome: 'met', reason: 'ok' });
});
