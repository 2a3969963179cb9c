import type { DrawnLine } from '../drawn-line';

/** Lines of the checks of the picture as captured. */
export const PICTURE_THRESHOLDS = {
  /** Detail lost by a further blur. */
  detail: {
    check: 'sharpness',
    pass: 0.4,
    fail: 0.33,
    data: 'Blurred 0.24 to 0.29; sharp from 0.46, soft lenses 0.37.',
  },
  /** Share of skin darker than sRGB 88. */
  underExposedShare: {
    check: 'underExposure',
    pass: 0.65,
    fail: 0.8,
    data: 'Dark skin in good light reaches 0.58, pictures too dark have 0.88 and more: the line lies where no skin reaches it.',
  },
  /** Share of skin at the upper end. */
  overExposedShare: {
    check: 'overExposure',
    pass: 0.005,
    fail: 0.02,
    data: 'Good portraits stay below 0.003, over-exposed from 0.04.',
  },
  /** Entropy of skin tones in bits. */
  entropyBit: {
    check: 'dynamicRange',
    pass: 5.5,
    fail: 4.5,
    data: 'Dark pictures 3.2 to 5.0; the darkest good skin 5.9.',
  },
  /** Darker cheek over brighter cheek. */
  cheekRatio: {
    check: 'illuminationUniformity',
    pass: 0.66,
    fail: 0.5,
    data: 'Even light 0.70 and more, light from one side 0.20 to 0.41. ICAO TR Portrait Quality asks for 0.5.',
  },
  /** Distance of the cheeks from natural colour (OFIQ 1.0.3 NaturalColour: a* 5 to 25, b* 5 to 35). */
  naturalColourDeltaE: {
    check: 'naturalColour',
    pass: 5,
    fail: 11,
    data: 'Its quality score is 75 at 5.1 and 50 at 11.',
  },
  /** Mean gradient behind the head. */
  backgroundGradient: {
    check: 'backgroundUniformity',
    pass: 10.5,
    fail: 14,
    data: 'Plain walls 0.3 to 10.2 with single hairs, clutter from 12.',
  },
  /** Spread of colour behind the head. */
  backgroundSpreadDeltaE: {
    check: 'backgroundUniformity',
    pass: 6,
    fail: 10,
    data: 'Studio walls up to 5.3, gradients and clutter from 9.',
  },
  /** Distance of the background's colour from what is asked for, beyond the tolerance for noise. */
  backgroundColourDeltaE: {
    check: 'backgroundColour',
    pass: 5,
    fail: 10,
    data: 'Set by hand; no picture speaks to it yet.',
  },
  /** What else is in the photo, in squared inter-eye distances. */
  intruderArea: {
    check: 'aloneInFrame',
    pass: 0.05,
    fail: 0.12,
    data: 'Alone to 0.03, a hand from 0.1.',
  },
} as const satisfies Record<string, DrawnLine>;
