/**
 * Why a check came out as it did. Each code has a hint for the person and a sentence for staff in
 * every language file. `left` and `right` are the person's own sides, everywhere.
 */
export const REASONS = [
  'ok',
  // singleFace
  'noFace',
  'severalFaces',
  // aloneInFrame
  'someoneElse',
  'handInFrame',
  'thingInFrame',
  // resolution
  'tooFewPixels',
  'enlarged',
  // lensDistortion
  'tooCloseToLens',
  // sharpness, motionBlur, compression
  'blurred',
  'motionBlurred',
  'compressed',
  // light
  'tooDark',
  'tooBright',
  'flatTones',
  'lightFromLeft',
  'lightFromRight',
  'colourCast',
  'shadowOnFace',
  'shineOnSkin',
  // background
  'backgroundBusy',
  'backgroundUneven',
  'backgroundTooDark',
  'backgroundColoured',
  'shadowBehind',
  'clothesLikeBackground',
  'backgroundReplaced',
  // pose
  'turnedLeft',
  'turnedRight',
  'chinUp',
  'chinDown',
  'tiltedLeft',
  'tiltedRight',
  'lookingLeft',
  'lookingRight',
  'lookingUp',
  'lookingDown',
  // eyes, mouth
  'leftEyeClosed',
  'rightEyeClosed',
  'bothEyesClosed',
  'redEyes',
  'mouthOpen',
  'smiling',
  'eyebrowsRaised',
  'leftEyeCovered',
  'rightEyeCovered',
  'bothEyesCovered',
  'darkGlasses',
  'glassesWorn',
  'glassesGlare',
  'frameOverEyes',
  // things over the head
  'headCovered',
  'handOverFace',
  'thingOverFace',
  'mouthCovered',
  'thingInMouth',
  // hair
  'leftEyebrowCovered',
  'rightEyebrowCovered',
  'bothEyebrowsCovered',
  'leftEarCovered',
  'rightEarCovered',
  'bothEarsCovered',
  'leftEarCutOff',
  'rightEarCutOff',
  'bothEarsCutOff',
  'hairOverForehead',
  'hairOverLeftCheek',
  'hairOverRightCheek',
  'hairOverBothCheeks',
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
  'notJudged',
  'lensUnknown',
] as const;

export type Reason = (typeof REASONS)[number];

/**
 * Not checked because the specification asks for nothing, or because no way is known to judge it
 * honestly and staff have to look: no open question about this picture.
 */
export const NOTHING_TO_CHECK: ReadonlySet<Reason> = new Set([
  'specificationSilent',
  'notRequired',
  'notJudged',
  'lensUnknown',
]);

/** Not checked because something has not been seen yet: a later look may tell. */
export const NOT_SEEN_YET: ReadonlySet<Reason> = new Set([
  'needsFace',
  'needsAppearance',
  'needsCrop',
]);
