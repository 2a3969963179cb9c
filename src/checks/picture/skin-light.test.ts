import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../../observation/landmarks';
import { LANDMARK_COUNT } from '../../observation/observation';
import { linearToLab } from '../../picture/lab';
import { withPixels } from '../faultless-evidence';
import { colourCast } from './colour-cast';
import { illuminationUniformity } from './illumination-uniformity';
import { naturalColour } from './natural-colour';
import { shadowOnFace } from './shadow-on-face';
import { underExposure } from './under-exposure';

const EVEN = { forehead: 0.3, leftCheek: 0.3, rightCheek: 0.3, chin: 0.3, sideLog: 0, rowLog: 0 };
const lit = (change: Partial<typeof EVEN>) => withPixels({ skinLight: { ...EVEN, ...change } });

describe('light from one side', () => {
  test.each([
    [{ rightCheek: 0.1 }, 'lightFromLeft'],
    [{ leftCheek: 0.1 }, 'lightFromRight'],
    [{ sideLog: 1.2 }, 'lightFromLeft'],
    [{ sideLog: -1.2 }, 'lightFromRight'],
  ])('%o: %s', (change, reason) => {
    expect(illuminationUniformity(lit(change))).toMatchObject({ outcome: 'broken', reason });
  });

  test('is the same question in dim and in bright light', () => {
    const dim = illuminationUniformity(lit({ leftCheek: 0.05, rightCheek: 0.04 }));
    const bright = illuminationUniformity(lit({ leftCheek: 0.8, rightCheek: 0.64 }));
    expect([dim.outcome, bright.outcome]).toEqual(['met', 'met']);
  });
});

describe('a shadow on the face', () => {
  const landmarks = Array.from({ length: LANDMARK_COUNT * 3 }, (_, k) => k);
  const seen = (change: Partial<typeof EVEN>) => {
    const evidence = lit(change);
    const faces = [{ landmarks, matrix: new Array<number>(16).fill(0) }];
    return shadowOnFace({ ...evidence, observation: { ...evidence.observation, faces } });
  };
  const places = (change: Partial<typeof EVEN>): readonly number[] => {
    const found = seen(change);
    const region = found.outcome === 'unknown' ? null : found.region;
    return (region ?? []).flat().map(({ x }) => x / 3);
  };

  test('of a brim lies on the forehead', () => {
    expect(seen({ forehead: 0.1 })).toMatchObject({ outcome: 'broken', reason: 'shadowOnFace' });
    expect(places({ forehead: 0.1 })).toContain(10);
    expect(places({ forehead: 0.1 })).not.toContain(152);
  });

  test.each([
    [{ leftCheek: 0.1 }, 454, 234],
    [{ rightCheek: 0.1 }, 234, 454],
    [{ rowLog: -1.5 }, 454, 234],
    [{ rowLog: 1.5 }, 234, 454],
  ])('%o is painted on its side', (change, inside, outside) => {
    expect(OUTLINE.face).toContain(inside);
    expect(places(change)).toContain(inside);
    expect(places(change)).not.toContain(outside);
  });

  test('is none where the forehead is the brightest', () => {
    expect(seen({ forehead: 0.9 }).outcome).toBe('met');
  });
});

describe('enough light', () => {
  const face = (brightL: number, eyeL: number | null) =>
    underExposure(
      withPixels({
        tones: { medianL: brightL - 10, brightL, clippedShare: 0, entropyBit: 7 },
        eyeWhite: eyeL === null ? null : { l: eyeL, redLog: 0, blueLog: 0 },
      }),
    ).outcome;

  test.each([
    ['fair skin in good light', 74, 57, 'met'],
    ['dark skin in good light', 52, 57, 'met'],
    ['fair skin in the dark', 45, 30, 'broken'],
    ['dark skin in the dark', 27, 25, 'broken'],
    ['fair skin, eyes shut', 70, null, 'met'],
    ['fair skin in the dark, eyes shut', 40, null, 'broken'],
  ])('%s: %s', (_, brightL, eyeL, outcome) => {
    expect(face(brightL, eyeL)).toBe(outcome);
  });
});

describe('the colour of the light', () => {
  const SKIN = { redLog: 0.571, blueLog: -0.312 };
  const EYE = { redLog: 0.276, blueLog: -0.027 };
  const shifted = (tint: typeof SKIN, red: number, blue: number) => ({
    redLog: tint.redLog + red,
    blueLog: tint.blueLog + blue,
  });

  test('is white where skin and eyes are as usual', () => {
    expect(colourCast(SKIN, EYE)).toBeCloseTo(0, 1);
    expect(naturalColour(withPixels({})).outcome).toBe('met');
  });

  test('is what tints both alike, shown on a grey', () => {
    const log = fc.double({ min: -0.6, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(log, log, (red, blue) => {
        const { a, b } = linearToLab(0.5 * Math.exp(red), 0.5, 0.5 * Math.exp(blue));
        const cast = colourCast(shifted(SKIN, red, blue), shifted(EYE, red, blue));
        expect(cast).toBeCloseTo(Math.hypot(a, b), 6);
      }),
    );
  });

  test.each([
    ['tungsten', 0.2, -0.5],
    ['shade', -0.25, 0.4],
    ['green LEDs', -0.35, -0.35],
  ])('of %s is no white', (_, red, blue) => {
    const evidence = withPixels({
      skinTint: shifted(SKIN, red, blue),
      eyeWhite: { l: 60, ...shifted(EYE, red, blue) },
    });
    expect(naturalColour(evidence)).toMatchObject({ outcome: 'broken', reason: 'colourCast' });
  });

  test('is told apart from dark skin by the white of the eye', () => {
    const tan = shifted(SKIN, 0.25, -0.25);
    expect(colourCast(tan, EYE)).toBeLessThan(colourCast(tan, null));
    expect(colourCast(tan, EYE)).toBeLessThan(10);
    expect(colourCast(tan, shifted(EYE, 0.25, -0.25))).toBeGreaterThan(14);
  });
});
