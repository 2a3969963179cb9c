/**
 * Where each measured check draws its lines: `pass` is kept by a value that holds, `fail` is where it
 * clearly does not; between the two the measurement cannot tell, and the verdict is a warning. All
 * come from 58 labelled portraits (frontal studio portraits of many skins, everyday portraits,
 * derived defects); the numbers behind each are the extremes seen on either side.
 */
export interface Threshold {
  readonly pass: number;
  readonly fail: number;
}

export const THRESHOLDS = {
  /** Detail lost by a further blur. Blurred 0.24 to 0.29; sharp from 0.46, soft lenses 0.37. */
  detail: { pass: 0.4, fail: 0.33 },
  /**
   * Share of skin darker than sRGB 88. Dark skin in good light reaches 0.58, pictures too dark have
   * 0.88 and more: the line lies where no skin reaches it.
   */
  underExposedShare: { pass: 0.65, fail: 0.8 },
  /** Share of skin at the upper end. Good portraits stay below 0.003, over-exposed from 0.04. */
  overExposedShare: { pass: 0.005, fail: 0.02 },
  /** Entropy of skin tones in bits. Dark pictures 3.2 to 5.0; the darkest good skin 5.9. */
  entropyBit: { pass: 5.5, fail: 4.5 },
  /**
   * Darker cheek over brighter cheek. Even light 0.70 and more, light from one side 0.20 to 0.41.
   * ICAO TR Portrait Quality asks for 0.5.
   */
  cheekRatio: { pass: 0.66, fail: 0.5 },
  /**
   * Distance of the cheeks from natural colour (OFIQ 1.0.3 NaturalColour: a* 5 to 25, b* 5 to 35).
   * Its quality score is 75 at 5.1 and 50 at 11.
   */
  naturalColourDeltaE: { pass: 5, fail: 11 },
  /** Mean gradient behind the head. Plain walls 0.3 to 10.2 with single hairs, clutter from 12. */
  backgroundGradient: { pass: 10.5, fail: 14 },
  /** Spread of colour behind the head. Studio walls up to 5.3, gradients and clutter from 9. */
  backgroundSpreadDeltaE: { pass: 6, fail: 10 },
  /** Distance of the background's colour from what is asked for, beyond the tolerance for noise. */
  backgroundColourDeltaE: { pass: 5, fail: 10 },
  /** Height over width of the lids. Closed 0.01 to 0.09, open from 0.20 (narrow eyes). */
  eyeOpening: { pass: 0.17, fail: 0.12 },
  /**
   * Degrees between gaze and lens. Sideways, people who look into it read up to 7.8; irises moved by
   * 22 degrees read from 11. Up and down, up to 5.2 and 7.6 (drawn people); moved down 9 to 12.
   */
  gazeYawDeg: { pass: 8, fail: 12 },
  gazePitchDeg: { pass: 8, fail: 10.5 },
  /** Share of the iris that is red. Red pupils from 0.23; brown eyes in warm light up to 0.11. */
  redEyeShare: { pass: 0.12, fail: 0.2 },
  /** Share of the nose's bridge that glasses cross. Bare noses 0; glasses from 0.87, thin wire and rimless ones from 0.3. */
  glassesBridgeShare: { pass: 0.15, fail: 0.5 },
  /**
   * Skin through a lens over skin beside it, and over the cheek: the geometric mean. Clear glass from
   * 0.79 (0.49 in one deep-set pair); glass that takes half the light away 0.77 and less.
   */
  lensLight: { pass: 0.76, fail: 0.62 },
  /** The same without a rim: below the eye over the cheek. Bare skin from 0.49; tinted up to 0.3. */
  underEyeLight: { pass: 0.5, fail: 0.35 },
  /**
   * Share of the eye's zone under reflections; the limits that are proposed for ID photos. Clear
   * glasses 0 to 0.05, reflections near or over the eye from 0.085.
   */
  glareShare: { pass: 0.045, fail: 0.08 },
  /** Share of the eye's zone under a rim. Well placed ones 0; rims across the lids from 0.02. */
  frameShare: { pass: 0.01, fail: 0.03 },
  /** Gap of the lips over eyes-to-chin. Closed to 0.026, parted from 0.051. */
  mouthGap: { pass: 0.03, fail: 0.045 },
  /** How much of a smile: at rest to 0.37 (a slight one 0.6), with teeth from 0.89. */
  smile: { pass: 0.55, fail: 0.85 },
  /** Brows above the corners of the eye: at rest 0.31 to 0.48; only clearly raised ones fail. */
  browHeight: { pass: 0.5, fail: 0.58 },
  /** Share of the eye under hair. Covered 0.17 to 0.6; free 0. */
  eyeHairShare: { pass: 0.04, fail: 0.15 },
  /** Contrast of a lock across the eye. Bare skin and rims up to 0.15 (deep wrinkles); locks from 0.26. */
  eyeStrand: { pass: 0.16, fail: 0.24 },
  /** Share of the lids under something worn. Dark glasses 1.0; clear ones up to 0.02. */
  eyeAccessoryShare: { pass: 0.1, fail: 0.4 },
  /** Share of an eyebrow under hair. Covered from 0.5; an outer end under hair 0.17 to 0.35. */
  eyebrowHairShare: { pass: 0.08, fail: 0.35 },
  /**
   * Contrast of a lock that comes down to the brow. Bare skin up to 0.12 (deep wrinkles, fringes that
   * end above it to 0.25), locks of 2 to 12 px at 600 px face height 0.14 to 0.3, where it ends.
   */
  eyebrowStrand: { pass: 0.13, fail: 0.28 },
  /** Share of an ear's height that shows. Bare ears from 0.79, half covered 0.57 to 0.75, covered up to 0.46. */
  earVisibleShare: { pass: 0.75, fail: 0.5 },
  /** Share of the lower forehead under hair. Swept aside to 0.21, half a fringe 0.47, a fringe from 0.8. */
  foreheadHairShare: { pass: 0.25, fail: 0.45 },
  /** Share of a cheek's edge under hair. Hair beside the face to 0.13, over it from 0.54. */
  cheekHairShare: { pass: 0.15, fail: 0.4 },
  /** What is worn above the brows, in squared inter-eye distances. Bare 0 to 0.02, a band 0.4 to 0.54, hats from 1.8. */
  headCoveringArea: { pass: 0.1, fail: 0.6 },
  /** Share of the face under a hand. Bare faces 0. */
  handOverFaceShare: { pass: 0.004, fail: 0.015 },
  /** Share of the lower face under cloth or things. Bare faces 0, a scarf close to the cheeks 0.034. */
  thingOverFaceShare: { pass: 0.01, fail: 0.05 },
  /** Share of the mouth under anything. Bare mouths 0. */
  mouthCoverShare: { pass: 0.05, fail: 0.2 },
  /** What else is in the photo, in squared inter-eye distances. Alone to 0.03, a hand from 0.1. */
  intruderArea: { pass: 0.05, fail: 0.12 },
  /** Hair below the chin in squared inter-eye distances. Tied or short up to 0.1, loose from 0.17. */
  looseHairArea: { pass: 0.08, fail: 0.16 },
  /**
   * Tilt of the shoulders in degrees. No standard has a number; level ones read up to 7 where hair
   * lies over one of them.
   */
  shoulderTiltDeg: { pass: 7, fail: 11 },
} as const satisfies Record<string, Threshold>;

/**
 * The noise of the pose estimate in degrees, added to a specification's limit: on truly frontal
 * portraits the face's matrix reads pitch −10.1 to +8.6 (it differs by person), yaw −6.3 to +5.8.
 * `pass` widens the limit that holds, `fail` the one beyond which it surely does not.
 */
export const POSE_NOISE_DEG = {
  yaw: { pass: 2.5, fail: 5 },
  pitch: { pass: 5.5, fail: 9 },
} as const satisfies Record<string, Threshold>;

/** Best practice for roll (ICAO TR Portrait Quality); between this and the limit is a warning. */
const BEST_ROLL_DEG = 5;

/**
 * The lines around a specification's limit, in degrees. Yaw and pitch are widened by the estimate's
 * noise; roll is known to a degree and keeps the limit itself.
 */
export function poseThreshold(axis: 'yaw' | 'pitch' | 'roll', maxDeg: number): Threshold {
  if (axis === 'roll') {
    return { pass: Math.min(maxDeg, Math.max(BEST_ROLL_DEG, 0.6 * maxDeg)), fail: maxDeg };
  }
  const noise = POSE_NOISE_DEG[axis];
  return { pass: maxDeg + noise.pass, fail: maxDeg + noise.fail };
}
