import { describe, expect, test } from 'vitest';
import type { FaceCover } from '../measure/face-cover';
import type { FaceOutline } from '../measure/face-outline';
import type { Glasses } from '../measure/glasses';
import { bothSides } from '../measure/sides';
import { PLAIN_EYES } from '../measure/synthetic-head';
import type { OneEyePixels } from '../observation/eye-pixels';
import type { Evidence } from './check';
import { withEyePixels, withHairAndBody, withMeasured } from './faultless-evidence';
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
import { GRADED_PICTURE, type Graded } from './graded-picture';
import { THRESHOLDS } from './thresholds';

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
      ...{ handShare: 0, handZone: null, hands: [], thingShare: 0, thingZone: null },
      ...{ mouthShare: 0, mouthZone: [], mouthThingZone: null },
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
      | 'mouthLineLog'
      | 'adultMouthLineLog'
    >,
    Graded
  >
> = {
  ...GRADED_PICTURE,
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
  handPointsOverFace: {
    ...{ check: faceUnoccluded, unit: 'count', reason: 'handOverFace' },
    of: (value) => cover({ hands: [{ pointCount: value, zone: [], areaPx: 1 }] }),
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
  ...[
    'handOverFaceShare',
    'handPointsOverFace',
    'thingOverFaceShare',
    'skinL',
    'clippedShare',
    'cheekRatio',
  ],
  ...['sideRatio', 'halfFaceRatio', 'rowRatio', 'foreheadRatio', 'strangeShare'],
  ...['strangePatchShare'],
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
