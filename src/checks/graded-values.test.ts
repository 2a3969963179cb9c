import { describe, expect, test } from 'vitest';
import type { FaceCover } from '../measure/face-cover';
import type { FaceOutline } from '../measure/face-outline';
import type { Glasses } from '../measure/glasses';
import { bothSides } from '../measure/sides';
import { PLAIN_EYES } from '../measure/synthetic-head';
import type { OneEyePixels } from '../observation/eye-pixels';
import type { Check, Evidence } from './check';
import { withEyePixels, withHairAndBody, withMeasured, withPixels } from './faultless-evidence';
import { backgroundUniformity } from './picture/background-uniformity';
import { clothingContrast } from './picture/clothing-contrast';
import { compression } from './picture/compression';
import { dynamicRange } from './picture/dynamic-range';
import { hotSpots } from './picture/hot-spots';
import { illuminationUniformity } from './picture/illumination-uniformity';
import { overExposure } from './picture/over-exposure';
import { shadowOnBackground } from './picture/shadow-on-background';
import { shadowOnFace } from './picture/shadow-on-face';
import { sharpness } from './picture/sharpness';
import { underExposure } from './picture/under-exposure';
import type { Reason } from './reason';
import { earsVisible } from './subject/ears-visible';
import { eyebrowsVisible } from './subject/eyebrows-visible';
import { eyesOpen } from './subject/eyes-open';
import { eyesVisible } from './subject/eyes-visible';
import { gaze } from './subject/gaze';
import { glasses } from './subject/glasses';
import { redEye } from './subject/red-eye';
import { expressionNeutral } from './subject/expression-neutral';
import { faceOutlineVisible } from './subject/face-outline-visible';
import { faceUnoccluded } from './subject/face-unoccluded';
import { hairTied } from './subject/hair-tied';
import { mouthClosed } from './subject/mouth-closed';
import { mouthUnoccluded } from './subject/mouth-unoccluded';
import { noHeadCovering } from './subject/no-head-covering';
import { shouldersLevel } from './subject/shoulders-level';
import { THRESHOLDS } from './thresholds';
import type { Unit } from './verdict';

interface Graded {
  readonly check: Check;
  readonly of: (value: number) => Evidence;
  readonly unit: Unit;
  readonly reason: Reason;
}

const TONES = { medianL: 62, brightL: 74, clippedShare: 0, entropyBit: 7 };
const BACKDROP = {
  ...{ share: 0.5, colour: { l: 100, a: 0, b: 0 }, slopeL: 0 },
  ...{ strangeShare: 0, strangeBox: null },
};
/** Added to both of two luminances that are compared. */
const FLOOR = 0.004;
const EVEN = { forehead: 1, leftCheek: 1, rightCheek: 1, sideLog: 0, rowLog: 0 };
const cheeks = (ratio: number) => ({ ...EVEN, leftCheek: ratio * (1 + FLOOR) - FLOOR });
const EYE_COVER = { hairShare: 0, accessoryShare: 0, frameShare: 0, zone: [] };
const WORN = { bridgeShare: 1, lensLight: 1, underEyeLight: 1 };
const eyes = (change: Partial<typeof EYE_COVER>, glassesOn = WORN as Glasses) =>
  withHairAndBody({ eyes: bothSides(() => ({ ...EYE_COVER, ...change })), glasses: glassesOn });
const withGlasses = (change: Partial<Glasses>) => eyes({}, { ...WORN, ...change });
/** Evidence in which both eyes' pixels are plain but for this, behind a pair of glasses. */
const eyePixels = (change: Partial<OneEyePixels>): Evidence => ({
  ...withGlasses({}),
  observation: withEyePixels(bothSides((side) => ({ ...PLAIN_EYES[side], ...change }))).observation,
});

const outline = (change: Partial<FaceOutline>) =>
  withHairAndBody({
    faceOutline: {
      forehead: { hairShare: 0, zone: [] },
      cheeks: bothSides(() => ({ hairShare: 0, zone: [] })),
      ...change,
    },
  });
const cover = (change: Partial<FaceCover>) =>
  withHairAndBody({
    faceCover: {
      ...{ handShare: 0, handZone: null, thingShare: 0, thingZone: null },
      ...{ mouthShare: 0, mouthZone: [] },
      ...change,
    },
  });

/** How each threshold is asked: which check, and evidence in which its one value is as given. */
const GRADED: Readonly<
  Record<
    Exclude<
      keyof typeof THRESHOLDS,
      | 'backgroundColourDeltaE'
      | 'intruderArea'
      | 'glassesBridgeShare'
      // Asked of their checks' own tests: no one number of the evidence is the value.
      | 'colourCastDeltaE'
      | 'directedBlur'
      | 'perspectivePercentPerCm'
    >,
    Graded
  >
> = {
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
  eyeOpening: {
    ...{ check: eyesOpen, unit: 'ratio', reason: 'bothEyesClosed' },
    of: (value) => withMeasured({ eyeOpening: { left: value, right: value } }),
  },
  gazeYawDeg: {
    ...{ check: gaze, unit: 'deg', reason: 'lookingLeft' },
    of: (value) => withMeasured({ gaze: { yawDeg: value, pitchDeg: 0 } }),
  },
  gazePitchDeg: {
    ...{ check: gaze, unit: 'deg', reason: 'lookingDown' },
    of: (value) => withMeasured({ gaze: { yawDeg: 0, pitchDeg: value } }),
  },
  redEyeShare: {
    ...{ check: redEye, unit: 'ratio', reason: 'redEyes' },
    of: (value) => eyePixels({ redShare: value }),
  },
  lensLight: {
    ...{ check: glasses, unit: 'ratio', reason: 'darkGlasses' },
    of: (value) => withGlasses({ lensLight: value, underEyeLight: null }),
  },
  underEyeLight: {
    ...{ check: glasses, unit: 'ratio', reason: 'darkGlasses' },
    of: (value) => withGlasses({ lensLight: null, underEyeLight: value }),
  },
  glareShare: {
    ...{ check: glasses, unit: 'ratio', reason: 'glassesGlare' },
    of: (value) => eyePixels({ glareShare: value }),
  },
  frameShare: {
    ...{ check: glasses, unit: 'ratio', reason: 'frameOverEyes' },
    of: (value) => eyes({ frameShare: value }),
  },
  eyebrowStrand: {
    ...{ check: eyebrowsVisible, unit: 'ratio', reason: 'bothEyebrowsCovered' },
    of: (value) => eyePixels({ strands: { brow: value, eye: 0 } }),
  },
  eyeStrand: {
    ...{ check: eyesVisible, unit: 'ratio', reason: 'bothEyesCovered' },
    of: (value) => eyePixels({ strands: { brow: 0, eye: value } }),
  },
  mouthGap: {
    ...{ check: mouthClosed, unit: 'ratio', reason: 'mouthOpen' },
    of: (value) => withMeasured({ mouthGap: value }),
  },
  eyeHairShare: {
    ...{ check: eyesVisible, unit: 'ratio', reason: 'bothEyesCovered' },
    of: (value) => eyes({ hairShare: value }),
  },
  eyeAccessoryShare: {
    ...{ check: eyesVisible, unit: 'ratio', reason: 'darkGlasses' },
    of: (value) => eyes({ accessoryShare: value }),
  },
  eyebrowHairShare: {
    ...{ check: eyebrowsVisible, unit: 'ratio', reason: 'bothEyebrowsCovered' },
    of: (value) =>
      withHairAndBody({ eyebrows: bothSides(() => ({ hairShare: value, outline: [] })) }),
  },
  earVisibleShare: {
    ...{ check: earsVisible, unit: 'ratio', reason: 'bothEarsCovered' },
    of: (value) =>
      withHairAndBody({
        ears: bothSides(() => ({ visibleShare: value, hairShare: 0, outsideShare: 0, zone: [] })),
      }),
  },
  smile: {
    ...{ check: expressionNeutral, unit: 'ratio', reason: 'smiling' },
    of: (value) => withMeasured({ expression: { smile: value, browHeight: 0 } }),
  },
  browHeight: {
    ...{ check: expressionNeutral, unit: 'ratio', reason: 'eyebrowsRaised' },
    of: (value) => withMeasured({ expression: { smile: -1, browHeight: value } }),
  },
  foreheadHairShare: {
    ...{ check: faceOutlineVisible, unit: 'ratio', reason: 'hairOverForehead' },
    of: (value) => outline({ forehead: { hairShare: value, zone: [] } }),
  },
  cheekHairShare: {
    ...{ check: faceOutlineVisible, unit: 'ratio', reason: 'hairOverBothCheeks' },
    of: (value) => outline({ cheeks: bothSides(() => ({ hairShare: value, zone: [] })) }),
  },
  headCoveringArea: {
    ...{ check: noHeadCovering, unit: 'ratio', reason: 'headCovered' },
    of: (value) => withHairAndBody({ headCovering: { area: value, zone: [] } }),
  },
  handOverFaceShare: {
    ...{ check: faceUnoccluded, unit: 'ratio', reason: 'handOverFace' },
    of: (value) => cover({ handShare: value }),
  },
  thingOverFaceShare: {
    ...{ check: faceUnoccluded, unit: 'ratio', reason: 'thingOverFace' },
    of: (value) => cover({ thingShare: value }),
  },
  mouthCoverShare: {
    ...{ check: mouthUnoccluded, unit: 'ratio', reason: 'mouthCovered' },
    of: (value) => cover({ mouthShare: value }),
  },
  looseHairArea: {
    ...{ check: hairTied, unit: 'ratio', reason: 'hairLoose' },
    of: (value) => withHairAndBody({ looseHair: { area: value, zone: [] } }),
  },
  shoulderTiltDeg: {
    ...{ check: shouldersLevel, unit: 'deg', reason: 'shouldersUneven' },
    of: (value) => withHairAndBody({ shoulderTiltDeg: value }),
  },
};

const OF_SEVERAL = [
  ...['smile', 'browHeight', 'foreheadHairShare', 'cheekHairShare'],
  ...['handOverFaceShare', 'thingOverFaceShare', 'skinL', 'clippedShare', 'cheekRatio'],
  ...['sideRatio', 'halfFaceRatio', 'rowRatio', 'foreheadRatio', 'strangeShare'],
  ...['backgroundSlopeL'],
  ...[
    'eyebrowHairShare',
    'eyeHairShare',
    'gazeYawDeg',
    'gazePitchDeg',
    'lensLight',
    'underEyeLight',
    'glareShare',
  ],
];

const names = Object.keys(GRADED) as (keyof typeof GRADED)[];

describe.each(names)('%s', (name) => {
  const { pass, fail } = THRESHOLDS[name];
  const { check, of, unit, reason } = GRADED[name];
  /** One way is worse: towards `fail` and beyond. */
  const worse = Math.sign(fail - pass);
  const little = 0.01 * Math.abs(fail - pass);

  test.each([
    ['met', 'well within', pass - worse * little],
    ['met', 'at', pass],
    ['near', 'just beyond', pass + worse * little],
    ['near', 'just short of clearly broken from', fail - worse * little],
    ['broken', 'clearly broken at', fail],
    ['broken', 'clearly broken beyond', fail + worse * little],
  ] as const)('is %s %s the limit: %f', (outcome, _, value) => {
    const found = check(of(value));
    expect(found).toMatchObject({ outcome, reason: outcome === 'met' ? 'ok' : reason });
    // A check of several values that all hold tells the one nearest its limit.
    const first = ['eyeAccessoryShare', ...OF_SEVERAL].includes(name);
    if (first && outcome === 'met') return;
    expect(found).toMatchObject({
      ...{ unit, value: expect.closeTo(value, 9) },
      limit: worse > 0 ? { max: pass } : { min: pass },
    });
  });
});
