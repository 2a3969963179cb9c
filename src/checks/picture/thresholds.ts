import type { DrawnLine } from '../drawn-line';

/** Lines of the checks of the picture as captured. */
export const PICTURE_THRESHOLDS = {
  /** Standard deviation of the blur in inter-eye distances, along the direction in which it is most. */
  blur: {
    check: 'sharpness',
    pass: 0.014,
    fail: 0.017,
    data: 'Sharp 0 to 0.0124 (soft portrait lenses 0.017); a lens out of focus by a disc of 3.5 % of the eye distance from 0.0195, moved by 10 % of it from 0.0155.',
  },
  /** Share of the blur that has a direction. */
  directedBlur: {
    check: 'motionBlur',
    pass: 0.38,
    fail: 0.47,
    data: 'Still 0 to 0.27; moved by 10 % of the eye distance from 0.55.',
  },
  /** Steps on a grid over the mean step. */
  blockStep: {
    check: 'compression',
    pass: 0.5,
    fail: 0.75,
    data: 'JPEG quality 70 and better 0.01 to 0.45, quality 18 and less from 0.55 (median 1.28), mosaics from 3.3.',
  },
  /** L* of the brighter skin and half that of the white of the eye. */
  faceLightL: {
    check: 'underExposure',
    pass: 72,
    fail: 64,
    data: 'Good light from 75 (the darkest skin) to 123; two stops too dark to 69, median 55.',
  },
  /** Share of the skin of which a channel is at its end. */
  clippedShare: {
    check: 'overExposure',
    pass: 0.05,
    fail: 0.09,
    data: 'Good light to 0.045; 8 % clipped is where the derived pictures are called too bright.',
  },
  /** L* of the middle of the skin. */
  skinL: {
    check: 'overExposure',
    pass: 81,
    fail: 86,
    data: 'The fairest skin in good light 79; 1.7 stops too bright from 87.',
  },
  /** Entropy of skin tones in bits. */
  entropyBit: {
    check: 'dynamicRange',
    pass: 5.5,
    fail: 4.5,
    data: 'Dark pictures 2.7 to 5.0; the darkest good skin 5.9.',
  },
  /** Darker cheek over brighter cheek. */
  cheekRatio: {
    check: 'illuminationUniformity',
    pass: 0.64,
    fail: 0.53,
    data: 'Even light 0.61 and more (studio 0.83), light from one side at 0.42 from 0.36 to 0.54. ICAO TR Portrait Quality asks for 0.5.',
  },
  /** Darker side over brighter, of all places that mirror each other. */
  sideRatio: {
    check: 'illuminationUniformity',
    pass: 0.56,
    fail: 0.45,
    data: 'Even light 0.56 and more (studio 0.73), lit from one side at 0.42 from 0.3 to 0.66.',
  },
  /** Darker cheek over brighter cheek, where one of them lies in a shadow. */
  halfFaceRatio: {
    check: 'shadowOnFace',
    pass: 0.6,
    fail: 0.51,
    data: 'Without 0.61 and more; a slanting shadow that takes two fifths of the light 0.52 to 0.59.',
  },
  /** Darker end of a row over the other. */
  rowRatio: {
    check: 'shadowOnFace',
    pass: 0.5,
    fail: 0.4,
    data: 'Studio light 0.69 and more, everyday light 0.44 and more; a shadow that takes three fifths to 0.4.',
  },
  /** Forehead over the brighter cheek. */
  foreheadRatio: {
    check: 'shadowOnFace',
    pass: 0.48,
    fail: 0.38,
    data: 'Even light 0.5 and more; under a brim that takes three fifths of the light 0.26 to 0.42.',
  },
  /** Share of the skin that mirrors lamps. */
  shineShare: {
    check: 'hotSpots',
    pass: 0.045,
    fail: 0.065,
    data: 'Studio light to 0.028, everyday to 0.126; added lamps of half full light from 0.064.',
  },
  /** ΔE of a grey in the light of the face. */
  colourCastDeltaE: {
    check: 'naturalColour',
    pass: 10,
    fail: 17,
    data: 'Studio light to 6; everyday pictures in a warm mood 17 to 19, to 25 at the utmost; a cast of 14 reads 9 to 19, one of 22 from 20.',
  },
  /** Share of the wall that stands out of an even slope. */
  strangeShare: {
    check: 'backgroundUniformity',
    pass: 0.07,
    fail: 0.12,
    data: 'Plain to 0.06, single hairs included; things and patterns from 0.16.',
  },
  /** The largest patch of it, as a share of the head square. */
  strangePatchShare: {
    check: 'backgroundUniformity',
    pass: 0.0045,
    fail: 0.0065,
    data: 'Plain walls to 0.0038, single hairs included; a sleeve, a ball, the narrow back of a chair from 0.0071.',
  },
  /** Fall of brightness over the wall, L*. */
  backgroundSlopeL: {
    check: 'backgroundUniformity',
    pass: 10.5,
    fail: 17,
    data: 'Studio walls to 8.5, everyday ones to 16; brightness that falls by 0.3 in sRGB across the picture from 11.6.',
  },
  /** Distance of the background's colour from what is asked for, beyond the tolerance for noise. */
  backgroundColourDeltaE: {
    check: 'backgroundColour',
    pass: 5,
    fail: 10,
    data: 'Set by hand; no picture speaks to it yet.',
  },
  /** How dark the shadow on the wall is: ln of the light beyond it over that in it. */
  wallShadowLog: {
    check: 'shadowOnBackground',
    pass: 0.045,
    fail: 0.1,
    data: 'None to 0.02; a shadow that takes a fifth of the light 0.05 to 0.22, a third 0.11 to 0.43, by how far it reaches beyond the head.',
  },
  /** Distance of the clothes from the wall. */
  clothesDeltaE: {
    check: 'clothingContrast',
    pass: 6.5,
    fail: 3.5,
    data: 'White on light grey 8.7 and more, white on white 1.1.',
  },
  /** From the eyes to the lens in metres, were the eyes as far apart as is usual at the age. */
  cameraDistanceM: {
    check: 'lensDistortion',
    pass: 0.7,
    fail: 0.56,
    data: 'ICAO TR Portrait Quality asks for 0.7 m. Where 0.57 is read, only the widest eyes (78 mm, mean 63.4: Dodgson 2004) could be that far away.',
  },
  /** What else is in the photo, in squared inter-eye distances. */
  intruderArea: {
    check: 'aloneInFrame',
    pass: 0.05,
    fail: 0.12,
    data: 'Alone to 0.03, a hand from 0.1.',
  },
} as const satisfies Record<string, DrawnLine>;
