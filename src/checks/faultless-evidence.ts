import type { Measurements, HairAndBody } from '../measure/measure';
import { PLAIN_EYES } from '../measure/synthetic-head';
import type { EyePixels } from '../observation/eye-pixels';
import type { PixelStatistics } from '../observation/pixel-statistics';
import { CLASS_MAP_SIDE, type ClassMap } from '../observation/class-map';
import type { Specification } from '../specification/specification';
import type { Evidence } from './check';

/** Where a rule made for tests comes from. */
export const sourced = (): { source: string[]; confidence: 'single' } => ({
  source: ['rule'],
  confidence: 'single',
});

/** A specification for tests that names no number: 300 × 400 px on 30 × 40 mm, white behind. */
export const SILENT: Specification = {
  id: 'test.silent',
  names: { 'zh-CN': '测试', en: 'Test' },
  sources: { rule: { title: 'A rule made for tests' } },
  photo: {
    ...{ widthPx: 300, heightPx: 400, dpi: 254, ...sourced() },
    print: { widthMm: 30, heightMm: 40, ...sourced() },
  },
  file: { format: 'jpeg', ...sourced() },
  geometry: { crown: { convention: 'with-hair', ...sourced() } },
  background: { colours: [{ name: 'white', rgb: [255, 255, 255] }], ...sourced() },
  rules: {},
  relaxations: {},
};

const PIXELS: PixelStatistics = {
  tones: { medianL: 62, brightL: 74, clippedShare: 0, entropyBit: 7 },
  blur: { least: 0.006, most: 0.007 },
  blockiness: { step: 0.05, periodPx: 8 },
  skinLight: { forehead: 0.3, leftCheek: 0.3, rightCheek: 0.3, chin: 0.3, sideLog: 0, rowLog: 0 },
  skinTint: { redLog: 0.571, blueLog: -0.312 },
  eyeWhite: { l: 60, redLog: 0.276, blueLog: -0.027 },
  shine: { share: 0, box: null },
  backdrop: {
    ...{ share: 0.5, colour: { l: 100, a: 0, b: 0 }, slopeL: 1 },
    ...{ strangeShare: 0, strangePatchShare: 0, strangeBox: null },
  },
  wallShadow: { depthLog: 0, box: null },
  clothes: { deltaE: 40 },
  mouthLineLog: 1.2,
};

const MAP: ClassMap = {
  square: { centre: { x: 500, y: 500 }, sidePx: 640, angleDeg: 0 },
  cells: new Uint8Array(CLASS_MAP_SIDE ** 2),
};
const zone = (name: number) => [{ x: name, y: name }];
const EAR = { visibleShare: 1, hairShare: 0, outsideShare: 0 };
const EYE = { hairShare: 0, accessoryShare: 0, frameShare: 0 };
const HAIR_AND_BODY: HairAndBody = {
  eyes: { left: { ...EYE, zone: zone(1) }, right: { ...EYE, zone: zone(2) } },
  glasses: { bridgeShare: 0, lensLight: null, underEyeLight: 1 },
  eyebrows: {
    left: { hairShare: 0, outline: zone(3) },
    right: { hairShare: 0, outline: zone(4) },
  },
  ears: { left: { ...EAR, zone: zone(5) }, right: { ...EAR, zone: zone(6) } },
  faceOutline: {
    forehead: { hairShare: 0, zone: zone(8) },
    cheeks: {
      left: { hairShare: 0, zone: zone(9) },
      right: { hairShare: 0, zone: zone(10) },
    },
  },
  faceCover: {
    ...{ handShare: 0, handZone: null, hands: [], thingShare: 0, thingZone: null },
    ...{ mouthShare: 0, mouthZone: zone(11), mouthThingZone: null },
  },
  headCovering: { area: 0, zone: null },
  looseHair: { area: 0, zone: zone(7) },
  shoulderTiltDeg: 0,
};

/** A head 100 px between the eyes, cut at its own size; nothing is wrong with it. */
export const FAULTLESS: Evidence = {
  observation: {
    version: 3,
    picture: { widthPx: 1000, heightPx: 1000, focalLengthPx: 2500 },
    faces: [],
    appearance: { head: MAP, eyes: MAP, pixels: PIXELS, eyePixels: PLAIN_EYES, hands: [] },
  },
  measurements: {
    frame: { origin: { x: 500, y: 500 }, rollDeg: 0, interEyeDistancePx: 100 },
    head: {
      picture: { widthPx: 1000, heightPx: 1000 },
      eyeMidpoint: { x: 500, y: 500 },
      rollDeg: 0,
      interEyeDistancePx: 100,
      chinBelowEyesPx: 170,
      hairTopAboveEyesPx: 180,
      skullTopAboveEyesPx: 160,
      faceLeftPx: -110,
      faceRightPx: 110,
    },
    pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
    cameraDistance: 25,
    eyeOpening: { left: 0.3, right: 0.3 },
    eyeZones: { left: zone(1), right: zone(2) },
    gaze: { yawDeg: 0, pitchDeg: 0 },
    mouthGap: 0,
    expression: { smile: 0, browHeight: 0.4 },
    hairAndBody: HAIR_AND_BODY,
  },
  specification: SILENT,
  subject: 'adult',
  crop: {
    plan: {
      ...{ centre: { x: 500, y: 480 }, widthPx: 300, heightPx: 400, angleDeg: 0, scale: 1 },
      photo: { widthPx: 300, heightPx: 400 },
    },
    refusal: null,
  },
  photo: {
    headHeightPx: { withHair: 350, withoutHair: 330 },
    headWidthPx: 220,
    topMarginPx: { withHair: 20, withoutHair: 40 },
    bottomMarginPx: 30,
    eyeLineFromTopPx: 200,
    eyeLineFromBottomPx: 200,
    interEyeDistancePx: 100,
    eyeMidpointFromLeftPx: 150,
  },
};

export const withMeasured = (change: Partial<Measurements>): Evidence => ({
  ...FAULTLESS,
  measurements: { ...FAULTLESS.measurements, ...change },
});

export const withHairAndBody = (change: Partial<HairAndBody>): Evidence =>
  withMeasured({ hairAndBody: { ...HAIR_AND_BODY, ...change } });

export const withPixels = (change: Partial<PixelStatistics>): Evidence => ({
  ...FAULTLESS,
  observation: {
    ...FAULTLESS.observation,
    appearance: {
      head: MAP,
      eyes: MAP,
      pixels: { ...PIXELS, ...change },
      eyePixels: PLAIN_EYES,
      hands: [],
    },
  },
});

export const withEyePixels = (change: Partial<EyePixels>): Evidence => ({
  ...FAULTLESS,
  observation: {
    ...FAULTLESS.observation,
    appearance: {
      ...{ head: MAP, eyes: MAP, pixels: PIXELS, hands: [] },
      eyePixels: { ...PLAIN_EYES, ...change },
    },
  },
});

/** Nothing but the landmarks has been seen yet. */
export const WITHOUT_APPEARANCE: Evidence = {
  ...withMeasured({ hairAndBody: null }),
  observation: { ...FAULTLESS.observation, appearance: null },
};

/** No photo can be cut, for this reason. */
export const refused = (refusal: NonNullable<Evidence['crop']['refusal']>): Evidence => ({
  ...FAULTLESS,
  crop: { plan: null, refusal, wished: null },
  photo: null,
});
