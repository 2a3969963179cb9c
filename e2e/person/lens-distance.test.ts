import { expect, test } from 'vitest';
import { LANDMARK_COUNT } from '../../src/observation/observation';
import { readCanonicalFace } from './canonical-face';
import { FAULTLESS } from '../../src/checks/faultless-evidence';
import { lensDistortion } from '../../src/checks/picture/lens-distortion';

/** MediaPipe's canonical face through a pinhole so many centimetres before its ears. */
function seenFrom(distanceCm: number) {
  const landmarks = new Array<number>(LANDMARK_COUNT * 3).fill(0);
  readCanonicalFace().forEach(([x, y, z], k) => {
    const scale = 1000 / (distanceCm - z);
    landmarks.splice(3 * k, 3, x * scale, -y * scale, -z * scale);
  });
  const faces = [{ landmarks, matrix: new Array<number>(16).fill(0) }];
  return lensDistortion({ ...FAULTLESS, observation: { ...FAULTLESS.observation, faces } });
}

test('the nearer the lens, the faster the face grows towards it', () => {
  const growth = [300, 150, 70, 40, 25].map((cm) => {
    const found = seenFrom(cm);
    return found.outcome === 'unknown' ? NaN : found.value;
  });
  expect(growth).toEqual([...growth].sort((p, q) => p - q));
  // By 100 / distance percent a centimetre, give or take what the landmarks are rounded by.
  expect(growth[1]).toBeCloseTo(100 / 150, 0);
  expect(growth[3]).toBeCloseTo(100 / 38.5, 0);
});

test.each([
  [150, 'met', 'ok'],
  [70, 'met', 'ok'],
  [22, 'near', 'tooCloseToLens'],
])('from %i cm it is %s: %s', (cm, outcome, reason) => {
  expect(seenFrom(cm)).toMatchObject({ outcome, reason });
});
