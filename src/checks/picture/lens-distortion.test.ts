import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import portrait from '../../examples/portrait.json';
import { observationSchema } from '../../observation/observation';
import type { Subject } from '../../specification/specification';
import type { Evidence } from '../check';
import { withMeasured } from '../faultless-evidence';
import { lensDistortion } from './lens-distortion';

/** Somebody whose eyes are so far apart, so far away. */
const stands = (distanceMm: number, eyesApartMm: number, subject: Subject = 'adult'): Evidence => ({
  ...withMeasured({ cameraDistance: distanceMm / eyesApartMm }),
  subject,
});

describe('is not checked', () => {
  test('where the lens is unknown', () => {
    const found = lensDistortion(withMeasured({ cameraDistance: null }));
    expect(found).toEqual({ outcome: 'unknown', reason: 'lensUnknown' });
  });

  test('as of every observation that was saved before lenses were known', () => {
    const { widthPx, heightPx } = portrait.picture;
    const old = { ...portrait, picture: { widthPx, heightPx } };
    expect(observationSchema.parse(old).picture.focalLengthPx).toBeNull();
  });

  test.each([36, -36])('where the head is turned by %i degrees', (yawDeg) => {
    const turned = withMeasured({ cameraDistance: 5, pose: { yawDeg, pitchDeg: 0, rollDeg: 0 } });
    expect(lensDistortion(turned)).toEqual({ outcome: 'unknown', reason: 'hiddenByPose' });
  });
});

describe('of grown-up people', () => {
  const apartMm = fc.double({ min: 52, max: 78, noNaN: true });

  test('refuses nobody at 0.7 m (ICAO), whatever their eyes, and tells a doubt at worst', () => {
    fc.assert(
      fc.property(apartMm, fc.double({ min: 700, max: 4000, noNaN: true }), (apart, distance) => {
        expect(lensDistortion(stands(distance, apart)).outcome).not.toBe('broken');
      }),
    );
  });

  test('passes nobody with common eyes, or narrower ones, who is nearer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 63.4, max: 78, noNaN: true }),
        fc.double({ min: 100, max: 699, noNaN: true }),
        (apart, distance) => {
          expect(lensDistortion(stands(distance, apart)).outcome).not.toBe('met');
        },
      ),
    );
  });

  test('refuses an arm’s length', () => {
    expect(lensDistortion(stands(450, 63))).toMatchObject({
      ...{ outcome: 'broken', reason: 'tooCloseToLens', unit: 'm', limit: { min: 0.7 } },
      value: expect.closeTo(0.453, 3),
    });
  });
});

test.each<[Subject, number]>([
  ['adult', 63.4],
  ['schoolchild', 54.5],
  ['child', 48],
  ['infant', 43],
])('knows how far away the eyes of %s are', (subject, apartMm) => {
  expect(lensDistortion(stands(720, apartMm, subject))).toMatchObject({ outcome: 'met' });
  expect(lensDistortion(stands(690, apartMm, subject))).toMatchObject({ outcome: 'near' });
  expect(lensDistortion(stands(550, apartMm, subject))).toMatchObject({ outcome: 'broken' });
});
