import { describe, expect, test } from 'vitest';
import { atLeast, atMost } from './finding';
import { POSE_NOISE_DEG, THRESHOLDS, type Threshold } from './thresholds';

const judged = (value: number, threshold: Threshold): string =>
  (threshold.pass > threshold.fail ? atLeast : atMost)(value, threshold, {
    unit: 'ratio',
    reason: 'blurred',
  }).outcome;

/** The extremes that were seen on either side: of pictures that hold, and of those that do not. */
test.each<[keyof typeof THRESHOLDS, number, number]>([
  ['entropyBit', 5.9, 3.2],
  ['blur', 0.0124, 0.0195],
  ['directedBlur', 0.27, 0.55],
  ['blockStep', 0.45, 1.28],
  ['faceLightL', 75, 55],
  ['clippedShare', 0.045, 0.09],
  ['skinL', 79, 87],
  ['cheekRatio', 0.83, 0.5],
  ['sideRatio', 0.73, 0.3],
  ['halfFaceRatio', 0.61, 0.4],
  ['rowRatio', 0.69, 0.4],
  ['foreheadRatio', 0.5, 0.26],
  ['shineShare', 0.028, 0.09],
  ['colourCastDeltaE', 6, 19],
  ['strangeShare', 0.06, 0.16],
  ['strangePatchShare', 0.0038, 0.0071],
  ['backgroundSlopeL', 9, 20],
  ['wallShadowLog', 0.02, 0.2],
  ['clothesDeltaE', 8.7, 1.1],
  ['cameraDistanceM', 0.7, (0.7 * 63.36) / 80],
  ['eyeOpening', 0.2, 0.09],
  ['gazeYawDeg', 7.8, 12],
  ['gazePitchDeg', 7.6, 11],
  ['redEyeShare', 0.11, 0.23],
  ['glassesBridgeShare', 0, 0.8],
  ['lensLight', 0.79, 0.6],
  ['underEyeLight', 0.5, 0.3],
  ['glareShare', 0.03, 0.085],
  ['frameShare', 0, 0.03],
  ['eyeStrand', 0.15, 0.26],
  ['mouthGap', 0.026, 0.051],
  ['smile', 0.37, 0.89],
  ['browHeight', 0.48, 0.62],
  ['foreheadHairShare', 0.21, 0.47],
  ['cheekHairShare', 0.13, 0.54],
  ['headCoveringArea', 0.02, 1.8],
  ['eyeHairShare', 0, 0.17],
  ['eyeAccessoryShare', 0.02, 1],
  ['eyebrowHairShare', 0, 0.5],
  ['earVisibleShare', 0.75, 0.46],
  ['looseHairArea', 0.08, 0.17],
  ['shoulderTiltDeg', 7, 12],
])('%s holds at %f and does not at %f', (name, holds, broken) => {
  expect(judged(holds, THRESHOLDS[name])).toBe('met');
  expect(judged(broken, THRESHOLDS[name])).toBe('broken');
});

describe('published limits', () => {
  test('half the light on one cheek, which ICAO TR Portrait Quality draws its line at, is broken', () => {
    expect(THRESHOLDS.cheekRatio.fail).toBeGreaterThan(0.5);
    expect(THRESHOLDS.cheekRatio.fail).toBeLessThan(0.55);
  });
});

test.each(Object.entries(THRESHOLDS))(
  '%s leaves a band between holding and not',
  (_, threshold) => {
    expect(threshold.pass).not.toBe(threshold.fail);
    expect(judged((threshold.pass + threshold.fail) / 2, threshold)).toBe('near');
  },
);

test.each(Object.entries(POSE_NOISE_DEG))('the noise of %s widens a limit', (_, { pass, fail }) => {
  expect(pass).toBeGreaterThan(0);
  expect(fail).toBeGreaterThan(pass);
});
