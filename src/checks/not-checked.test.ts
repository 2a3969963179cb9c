import { describe, expect, test } from 'vitest';
import type { Check, Evidence } from './check';
import {
  FAULTLESS,
  refused,
  withHairAndBody,
  withMeasured,
  withPixels,
  WITHOUT_APPEARANCE,
} from './faultless-evidence';
import { centred } from './photo/centred';
import { cropInsidePicture } from './photo/crop-inside-picture';
import { eyeLine } from './photo/eye-line';
import { headHeight, headWidth } from './photo/head-size';
import { bottomMargin, topMargin } from './photo/margins';
import { aloneInFrame } from './picture/alone-in-frame';
import { backgroundColour } from './picture/background-colour';
import { backgroundUniformity } from './picture/background-uniformity';
import { clothingContrast } from './picture/clothing-contrast';
import { compression } from './picture/compression';
import { dynamicRange } from './picture/dynamic-range';
import { hotSpots } from './picture/hot-spots';
import { illuminationUniformity } from './picture/illumination-uniformity';
import { motionBlur } from './picture/motion-blur';
import { naturalColour } from './picture/natural-colour';
import { overExposure } from './picture/over-exposure';
import { shadowOnBackground } from './picture/shadow-on-background';
import { shadowOnFace } from './picture/shadow-on-face';
import { sharpness } from './picture/sharpness';
import { underExposure } from './picture/under-exposure';
import type { Reason } from './reason';
import { earsVisible } from './subject/ears-visible';
import { eyebrowsVisible } from './subject/eyebrows-visible';
import { eyesVisible } from './subject/eyes-visible';
import { gaze } from './subject/gaze';
import { glasses } from './subject/glasses';
import { redEye } from './subject/red-eye';
import { faceOutlineVisible } from './subject/face-outline-visible';
import { faceUnoccluded } from './subject/face-unoccluded';
import { hairTied } from './subject/hair-tied';
import { mouthUnoccluded } from './subject/mouth-unoccluded';
import { noHeadCovering } from './subject/no-head-covering';
import { shouldersLevel } from './subject/shoulders-level';

const OF_APPEARANCE = {
  ...{ sharpness, underExposure, overExposure, dynamicRange, illuminationUniformity },
  ...{ naturalColour, backgroundUniformity, backgroundColour, motionBlur, compression },
  ...{ shadowOnFace, hotSpots, shadowOnBackground, clothingContrast },
  ...{
    eyesVisible,
    glasses,
    redEye,
    eyebrowsVisible,
    earsVisible,
    hairTied,
    shouldersLevel,
    aloneInFrame,
  },
  ...{ faceOutlineVisible, noHeadCovering, faceUnoccluded, mouthUnoccluded },
};

test.each(Object.entries(OF_APPEARANCE))('%s waits for the appearance', (_, check) => {
  expect(check(WITHOUT_APPEARANCE)).toEqual({ outcome: 'unknown', reason: 'needsAppearance' });
});

const OF_PHOTO = { headHeight, headWidth, topMargin, bottomMargin, eyeLine, centred };
const TOP = { code: 'outsidePicture', side: 'top' } as const;

test.each(Object.entries(OF_PHOTO))('%s waits for a photo that can be cut', (_, check) => {
  expect(check(refused(TOP))).toEqual({ outcome: 'unknown', reason: 'needsCrop' });
});

const OF_LENGTHS = { headHeight, headWidth, topMargin, bottomMargin, eyeLine };

test.each(Object.entries(OF_LENGTHS))('%s asks for nothing that no rule names', (_, check) => {
  expect(check(FAULTLESS)).toEqual({ outcome: 'unknown', reason: 'specificationSilent' });
});

describe('is not measurable', () => {
  const DARK = {
    forehead: null,
    leftCheek: null,
    rightCheek: null,
    chin: null,
    sideLog: null,
    rowLog: null,
  };
  const skin = (change: Partial<Record<keyof typeof DARK, number>>) =>
    withPixels({ skinLight: { ...DARK, ...change } });
  const { photo } = FAULTLESS;
  const hairUnseen: Evidence = {
    ...FAULTLESS,
    photo: photo && {
      ...photo,
      headHeightPx: { withHair: null, withoutHair: 330 },
      topMarginPx: { withHair: null, withoutHair: 40 },
    },
  };

  test.each<[string, Check, Evidence]>([
    ['light on a face all covered', illuminationUniformity, skin({})],
    ['light on one cheek alone', illuminationUniformity, skin({ leftCheek: 0.3 })],
    ['a shadow on a face all covered', shadowOnFace, skin({})],
    ['a shadow on a forehead alone', shadowOnFace, skin({ forehead: 0.3 })],
    ['the colour of a face all covered', naturalColour, withPixels({ skinTint: null })],
    ['shine without skin', hotSpots, withPixels({ shine: null })],
    ['the blur of a face without edges', sharpness, withPixels({ blur: null })],
    ['its direction', motionBlur, withPixels({ blur: null })],
    ['blocks in a picture too small for them', compression, withPixels({ blockiness: null })],
    ['a shadow on a wall that is not seen', shadowOnBackground, withPixels({ wallShadow: null })],
    ['clothes behind hair', clothingContrast, withPixels({ clothes: null })],
    ['texture of a wall that is not seen', backgroundUniformity, withPixels({ backdrop: null })],
    ['colour of a wall that is not seen', backgroundColour, withPixels({ backdrop: null })],
    ['gaze of shut eyes', gaze, withMeasured({ gaze: null })],
    [
      'the tint of glasses among hair',
      glasses,
      withHairAndBody({ glasses: { bridgeShare: 1, lensLight: null, underEyeLight: null } }),
    ],
    ['hair below the picture', hairTied, withHairAndBody({ looseHair: null })],
    ['shoulders that are hidden', shouldersLevel, withHairAndBody({ shoulderTiltDeg: null })],
    ['a head whose crown was not seen', headHeight, hairUnseen],
    ['the space above it', topMargin, hairUnseen],
  ])('%s', (_, check, evidence) => {
    expect(check(evidence)).toEqual({ outcome: 'unknown', reason: 'notMeasurable' });
  });

  test('but one cheek and the forehead are enough for a shadow between them', () => {
    expect(shadowOnFace(skin({ forehead: 0.1, leftCheek: 0.4 })).outcome).toBe('broken');
    expect(shadowOnFace(skin({ forehead: 0.4, rightCheek: 0.4 })).outcome).toBe('met');
  });

  test('and skin alone tells the light where the eyes are shut', () => {
    expect(naturalColour(withPixels({ eyeWhite: null })).outcome).toBe('met');
    expect(underExposure(withPixels({ eyeWhite: null })).outcome).toBe('met');
  });
});

test('light in a face without any bare skin is never passed', () => {
  const noSkin = withPixels({ tones: null });
  for (const check of [underExposure, overExposure, dynamicRange]) {
    expect(check(noSkin).outcome).toBe('unknown');
  }
});

describe('whether the photo lies inside the picture', () => {
  test.each<[string, Evidence, Reason]>([
    ['waits for the hair to be seen', { ...WITHOUT_APPEARANCE, ...cropOf(TOP) }, 'needsAppearance'],
    ['is no question where the rules conflict', refused({ code: 'rulesConflict' }), 'needsCrop'],
  ])('%s', (_, evidence, reason) => {
    expect(cropInsidePicture(evidence)).toEqual({ outcome: 'unknown', reason });
  });
});

function cropOf(
  refusal: NonNullable<Evidence['crop']['refusal']>,
): Pick<Evidence, 'crop' | 'photo'> {
  return { crop: { plan: null, refusal, wished: null }, photo: null };
}
