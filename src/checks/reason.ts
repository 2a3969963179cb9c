/**
 * Why a check came out as it did. Each code has a hint for the person and a sentence for staff in
 * every language file. `left` and `right` are the person's own sides, everywhere.
 */
export const REASONS = [
  'ok',
  // singleFace
  'noFace',
  'severalFaces',
  // resolution
  'tooFewPixels',
  'enlarged',
  // sharpness
  'blurred',
  'motionBlurred',
  // light
  'tooDark',
  'tooBright',
  'flatTones',
  'lightFromLeft',
  'lightFromRight',
  'colourCast',
  // background
  'backgroundBusy',
  'backgroundUneven',
  'backgroundTooDark',
  'backgroundColoured',
  // pose
  'turnedLeft',
  'turnedRight',
  'chinUp',
  'chinDown',
  'tiltedLeft',
  'tiltedRight',
  // eyes, mouth
  'leftEyeClosed',
  'rightEyeClosed',
  'bothEyesClosed',
  'mouthOpen',
  'leftEyeCovered',
  'rightEyeCovered',
  'bothEyesCovered',
  'darkGlasses',
  // hair
  'leftEyebrowCovered',
  'rightEyebrowCovered',
  'bothEyebrowsCovered',
  'leftEarCovered',
  'rightEarCovered',
  'bothEarsCovered',
  'hairLoose',
  'shouldersUneven',
  // finished photo
  'tooLow',
  'tooHigh',
  'tooSmall',
  'tooLarge',
  'offCentre',
  'hairTooHigh',
  'headCutTop',
  'tooCloseToTop',
  'tooCloseToBottom',
  'tooCloseToLeft',
  'tooCloseToRight',
  // could not be made
  'needsFace',
  'needsAppearance',
  'needsCrop',
  'notMeasurable',
  'hiddenByPose',
  'specificationSilent',
  'notRequired',
] as const;

export type Reason = (typeof REASONS)[number];

/** Not checked because the specification asks for nothing: no open question. */
export const NOTHING_TO_CHECK: ReadonlySet<Reason> = new Set([
  'specificationSilent',
  'notRequired',
]);

/** Not checked because something has not been seen yet: a later look may tell. */
export const NOT_SEEN_YET: ReadonlySet<Reason> = new Set([
  'needsFace',
  'needsAppearance',
  'needsCrop',
]);
