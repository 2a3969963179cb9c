import { describe, expect, test } from 'vitest';
import type { Evidence } from '../check';
import { FAULTLESS, refused } from '../faultless-evidence';
import { resolution } from './resolution';

const eyesApart = (interEyeDistancePx: number, evidence: Evidence = FAULTLESS): Evidence => ({
  ...evidence,
  measurements: {
    ...evidence.measurements,
    head: { ...evidence.measurements.head, interEyeDistancePx },
  },
});

/** A picture that is enlarged by `scale` so that the photo has its eyes 100 px apart. */
function enlarged(scale: number): Evidence {
  const { plan } = FAULTLESS.crop;
  if (plan === null) throw new Error('The faultless picture has a plan.');
  return eyesApart(100 / scale, {
    ...FAULTLESS,
    crop: { plan: { ...plan, scale }, refusal: null },
  });
}

describe('a picture of which a photo can be cut', () => {
  test.each([
    [0.2, 'met', 'ok'],
    [1, 'met', 'ok'],
    [1.01, 'near', 'enlarged'],
    [1.25, 'near', 'enlarged'],
    [1.26, 'broken', 'tooFewPixels'],
    [3, 'broken', 'tooFewPixels'],
  ])('enlarged %f times is %s: %s', (scale, outcome, reason) => {
    expect(resolution(enlarged(scale))).toMatchObject({ outcome, reason, unit: 'px' });
  });

  test('tells how far the eyes are apart, and how far they would have to be', () => {
    expect(resolution(enlarged(2))).toMatchObject({ value: 50, limit: { min: 100 } });
    expect(resolution(enlarged(0.5))).toMatchObject({ value: 200, limit: { min: 100 } });
  });
});

describe('a picture of which none can be cut', () => {
  const refusal = { code: 'outsidePicture', side: 'left' } as const;

  test.each([
    [200, 'met', 'ok'],
    [90, 'met', 'ok'],
    [89.9, 'broken', 'tooFewPixels'],
    [10, 'broken', 'tooFewPixels'],
  ])('with eyes %f px apart is %s (ICAO TR Portrait Quality)', (apart, outcome, reason) => {
    expect(resolution(eyesApart(apart, refused(refusal)))).toMatchObject({
      ...{ outcome, reason, value: apart, limit: { min: 90 } },
    });
  });
});
