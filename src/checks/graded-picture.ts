import type { Check, Evidence } from './check';
import { withMeasured, withPixels } from './faultless-evidence';
import { backgroundUniformity } from './picture/background-uniformity';
import { clothingContrast } from './picture/clothing-contrast';
import { compression } from './picture/compression';
import { dynamicRange } from './picture/dynamic-range';
import { hotSpots } from './picture/hot-spots';
import { illuminationUniformity } from './picture/illumination-uniformity';
import { INTER_EYE_MM, lensDistortion } from './picture/lens-distortion';
import { overExposure } from './picture/over-exposure';
import { shadowOnBackground } from './picture/shadow-on-background';
import { shadowOnFace } from './picture/shadow-on-face';
import { sharpness } from './picture/sharpness';
import { underExposure } from './picture/under-exposure';
import type { Reason } from './reason';
import type { Unit } from './verdict';

/** How tests ask a threshold: which check, and evidence in which its one value is as given. */
export interface Graded {
  readonly check: Check;
  readonly of: (value: number) => Evidence;
  readonly unit: Unit;
  readonly reason: Reason;
}

const TONES = { medianL: 62, brightL: 74, clippedShare: 0, entropyBit: 7 };
const BACKDROP = {
  ...{ share: 0.5, colour: { l: 100, a: 0, b: 0 }, slopeL: 0 },
  ...{ strangeShare: 0, strangePatchShare: 0, strangeBox: null },
};
/** Added to both of two luminances that are compared. */
const FLOOR = 0.004;
const EVEN = { forehead: 1, leftCheek: 1, rightCheek: 1, chin: 1, sideLog: 0, rowLog: 0 };
const cheeks = (ratio: number) => ({ ...EVEN, leftCheek: ratio * (1 + FLOOR) - FLOOR });

/** The thresholds of the checks of the picture. */
export const GRADED_PICTURE = {
  blur: {
    ...{ check: sharpness, unit: 'ratio', reason: 'blurred' },
    of: (value) => withPixels({ blur: { least: 0, most: value } }),
  },
  blockStep: {
    ...{ check: compression, unit: 'ratio', reason: 'compressed' },
    of: (value) => withPixels({ blockiness: { step: value, periodPx: 8 } }),
  },
  faceLightL: {
    ...{ check: underExposure, unit: 'level', reason: 'tooDark' },
    of: (value) =>
      withPixels({
        tones: { ...TONES, brightL: value - 30 },
        eyeWhite: { l: 60, redLog: 0, blueLog: 0 },
      }),
  },
  clippedShare: {
    ...{ check: overExposure, unit: 'ratio', reason: 'tooBright' },
    of: (value) => withPixels({ tones: { ...TONES, clippedShare: value, medianL: 0 } }),
  },
  skinL: {
    ...{ check: overExposure, unit: 'level', reason: 'tooBright' },
    of: (value) => withPixels({ tones: { ...TONES, medianL: value } }),
  },
  entropyBit: {
    ...{ check: dynamicRange, unit: 'bit', reason: 'flatTones' },
    of: (value) => withPixels({ tones: { ...TONES, entropyBit: value } }),
  },
  cheekRatio: {
    ...{ check: illuminationUniformity, unit: 'ratio', reason: 'lightFromRight' },
    of: (value) => withPixels({ skinLight: cheeks(value) }),
  },
  sideRatio: {
    ...{ check: illuminationUniformity, unit: 'ratio', reason: 'lightFromLeft' },
    of: (value) => withPixels({ skinLight: { ...EVEN, sideLog: -Math.log(value) } }),
  },
  halfFaceRatio: {
    ...{ check: shadowOnFace, unit: 'ratio', reason: 'shadowOnFace' },
    of: (value) => withPixels({ skinLight: cheeks(value) }),
  },
  rowRatio: {
    ...{ check: shadowOnFace, unit: 'ratio', reason: 'shadowOnFace' },
    of: (value) => withPixels({ skinLight: { ...EVEN, rowLog: Math.log(value) } }),
  },
  foreheadRatio: {
    ...{ check: shadowOnFace, unit: 'ratio', reason: 'shadowOnFace' },
    of: (value) => withPixels({ skinLight: { ...EVEN, forehead: value * (1 + FLOOR) - FLOOR } }),
  },
  shineShare: {
    ...{ check: hotSpots, unit: 'ratio', reason: 'shineOnSkin' },
    of: (value) => withPixels({ shine: { share: value, box: null } }),
  },
  strangeShare: {
    ...{ check: backgroundUniformity, unit: 'ratio', reason: 'backgroundBusy' },
    of: (value) => withPixels({ backdrop: { ...BACKDROP, strangeShare: value } }),
  },
  strangePatchShare: {
    ...{ check: backgroundUniformity, unit: 'ratio', reason: 'backgroundBusy' },
    of: (value) => withPixels({ backdrop: { ...BACKDROP, strangePatchShare: value } }),
  },
  backgroundSlopeL: {
    ...{ check: backgroundUniformity, unit: 'level', reason: 'backgroundUneven' },
    of: (value) => withPixels({ backdrop: { ...BACKDROP, slopeL: value } }),
  },
  wallShadowLog: {
    ...{ check: shadowOnBackground, unit: 'ratio', reason: 'shadowBehind' },
    of: (value) => withPixels({ wallShadow: { depthLog: value, box: null } }),
  },
  clothesDeltaE: {
    ...{ check: clothingContrast, unit: 'deltaE', reason: 'clothesLikeBackground' },
    of: (value) => withPixels({ clothes: { deltaE: value } }),
  },
  cameraDistanceM: {
    ...{ check: lensDistortion, unit: 'm', reason: 'tooCloseToLens' },
    of: (value) => withMeasured({ cameraDistance: (value * 1000) / INTER_EYE_MM.adult }),
  },
} as const satisfies Readonly<Record<string, Graded>>;
