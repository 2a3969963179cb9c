import type { DrawnLine } from '../drawn-line';

/** Lines of the checks of the person. */
export const SUBJECT_THRESHOLDS = {
  /** Height over width of the lids. */
  eyeOpening: {
    check: 'eyesOpen',
    pass: 0.17,
    fail: 0.12,
    data: 'Closed 0.01 to 0.09, open from 0.20 (narrow eyes).',
  },
  /** Degrees between gaze and lens, sideways. */
  gazeYawDeg: {
    check: 'gaze',
    pass: 8,
    fail: 12,
    data: 'People who look into the lens read up to 7.8; irises moved by 22 degrees from 11.',
  },
  /** Degrees between gaze and lens, up or down. */
  gazePitchDeg: {
    check: 'gaze',
    pass: 8,
    fail: 10.5,
    data: 'People who look into the lens read up to 5.2, drawn ones up to 7.6; irises moved down 9 to 12.',
  },
  /** Share of the iris that is red. */
  redEyeShare: {
    check: 'redEye',
    pass: 0.12,
    fail: 0.2,
    data: 'Red pupils from 0.23; brown eyes in warm light up to 0.11.',
  },
  /** Share of the nose's bridge that glasses cross. */
  glassesBridgeShare: {
    check: 'glasses',
    pass: 0.15,
    fail: 0.5,
    data: 'Bare noses 0; glasses from 0.87, thin wire and rimless ones from 0.3.',
  },
  /** Skin through a lens over skin beside it, and over the cheek: the geometric mean. */
  lensLight: {
    check: 'glasses',
    pass: 0.76,
    fail: 0.62,
    data: 'Clear glass from 0.79 (0.49 in one deep-set pair); glass that takes half the light away 0.77 and less.',
  },
  /** The same without a rim: below the eye over the cheek. */
  underEyeLight: {
    check: 'glasses',
    pass: 0.5,
    fail: 0.35,
    data: 'Bare skin from 0.49; tinted up to 0.3.',
  },
  /** Share of the eye's zone under reflections; the limits that are proposed for ID photos. */
  glareShare: {
    check: 'glasses',
    pass: 0.045,
    fail: 0.08,
    data: 'Clear glasses 0 to 0.05, reflections near or over the eye from 0.085.',
  },
  /** Share of the eye's zone under a rim. */
  frameShare: {
    check: 'glasses',
    pass: 0.01,
    fail: 0.03,
    data: 'Well placed ones 0; rims across the lids from 0.02.',
  },
  /** Gap of the lips over eyes-to-chin. */
  mouthGap: {
    check: 'mouthClosed',
    pass: 0.03,
    fail: 0.045,
    data: 'Closed to 0.026, parted from 0.051.',
  },
  /** How much of a smile. */
  smile: {
    check: 'expressionNeutral',
    pass: 0.55,
    fail: 0.85,
    data: 'At rest to 0.37 (a slight one 0.6), with teeth from 0.89.',
  },
  /** Brows above the corners of the eye. */
  browHeight: {
    check: 'expressionNeutral',
    pass: 0.5,
    fail: 0.58,
    data: 'At rest 0.31 to 0.48; only clearly raised ones fail.',
  },
  /** Share of the eye under hair. */
  eyeHairShare: {
    check: 'eyesVisible',
    pass: 0.04,
    fail: 0.15,
    data: 'Covered 0.17 to 0.6; free 0.',
  },
  /** Contrast of a lock across the eye. */
  eyeStrand: {
    check: 'eyesVisible',
    pass: 0.16,
    fail: 0.24,
    data: 'Bare skin and rims up to 0.15 (deep wrinkles); locks from 0.26.',
  },
  /** Share of the lids under something worn. */
  eyeAccessoryShare: {
    check: 'eyesVisible',
    pass: 0.1,
    fail: 0.4,
    data: 'Dark glasses 1.0; clear ones up to 0.02.',
  },
  /** Share of an eyebrow under hair. */
  eyebrowHairShare: {
    check: 'eyebrowsVisible',
    pass: 0.08,
    fail: 0.35,
    data: 'Covered from 0.5; an outer end under hair 0.17 to 0.35.',
  },
  /** Contrast of a lock that comes down to the brow. */
  eyebrowStrand: {
    check: 'eyebrowsVisible',
    pass: 0.13,
    fail: 0.28,
    data: 'Bare skin up to 0.12 (deep wrinkles, fringes that end above it to 0.25), locks of 2 to 12 px at 600 px face height 0.14 to 0.3, where it ends.',
  },
  /** Share of an ear's height that shows. */
  earVisibleShare: {
    check: 'earsVisible',
    pass: 0.75,
    fail: 0.5,
    data: 'Bare ears from 0.79, half covered 0.57 to 0.75, covered up to 0.46.',
  },
  /** Share of the lower forehead under hair. */
  foreheadHairShare: {
    check: 'faceOutlineVisible',
    pass: 0.25,
    fail: 0.45,
    data: 'Swept aside to 0.21, half a fringe 0.47, a fringe from 0.8.',
  },
  /** Share of a cheek's edge under hair. */
  cheekHairShare: {
    check: 'faceOutlineVisible',
    pass: 0.15,
    fail: 0.4,
    data: 'Hair beside the face to 0.13, over it from 0.54.',
  },
  /** What is worn above the brows, in squared inter-eye distances. */
  headCoveringArea: {
    check: 'noHeadCovering',
    pass: 0.1,
    fail: 0.6,
    data: 'Bare 0 to 0.02, a band 0.4 to 0.54, hats from 1.8.',
  },
  /** Share of the face under a hand. */
  handOverFaceShare: {
    check: 'faceUnoccluded',
    pass: 0.004,
    fail: 0.015,
    data: 'Bare faces 0.',
  },
  /** How many of the 21 points of one hand lie over the face. */
  handPointsOverFace: {
    check: 'faceUnoccluded',
    pass: 0,
    fail: 2,
    data: 'Bare faces 0; a fist that touches the jaw 1.',
  },
  /** Share of the lower face under cloth or things. */
  thingOverFaceShare: {
    check: 'faceUnoccluded',
    pass: 0.01,
    fail: 0.05,
    data: 'Bare faces 0, a scarf close to the cheeks 0.034.',
  },
  /** Share of the mouth under anything. */
  mouthCoverShare: {
    check: 'mouthUnoccluded',
    pass: 0.05,
    fail: 0.2,
    data: 'Bare mouths 0.',
  },
  /** Depth of the line between the lips, ln of luminances, of who may have a dummy in the mouth. */
  mouthLineLog: {
    check: 'mouthUnoccluded',
    pass: 0.48,
    fail: 0.33,
    data: 'Bare mouths in focus 0.5 to 2.3, a little out of focus from 0.46; with a clear dummy drawn over them 0.2 to 0.5, with others 0 to 0.33.',
  },
  /** The same of adults, whose moustache may hide it: a doubt at most. */
  adultMouthLineLog: {
    check: 'mouthUnoccluded',
    pass: 0.33,
    fail: -1,
    data: 'As for children; no portrait has lips hidden by a moustache. Never below 0.',
  },
  /** Hair below the chin in squared inter-eye distances. */
  looseHairArea: {
    check: 'hairTied',
    pass: 0.08,
    fail: 0.16,
    data: 'Tied or short up to 0.1, loose from 0.17.',
  },
  /** Tilt of the shoulders in degrees. */
  shoulderTiltDeg: {
    check: 'shouldersLevel',
    pass: 7,
    fail: 11,
    data: 'No standard has a number; level ones read up to 7 where hair lies over one of them.',
  },
} as const satisfies Record<string, DrawnLine>;
