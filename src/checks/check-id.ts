/**
 * The checks in the order in which they are listed everywhere. Names follow ISO/IEC 29794-5 where it
 * has one. `picture`: the picture as captured; `subject`: the person; `photo`: the finished photo.
 */
export const CHECK_GROUPS = {
  picture: [
    'singleFace',
    'aloneInFrame',
    'resolution',
    'sharpness',
    'motionBlur',
    'compression',
    'underExposure',
    'overExposure',
    'dynamicRange',
    'illuminationUniformity',
    'shadowOnFace',
    'hotSpots',
    'naturalColour',
    'backgroundUniformity',
    'backgroundColour',
    'shadowOnBackground',
    'clothingContrast',
    'lensDistortion',
  ],
  subject: [
    'yaw',
    'pitch',
    'roll',
    'gaze',
    'eyesOpen',
    'redEye',
    'mouthClosed',
    'expressionNeutral',
    'eyesVisible',
    'glasses',
    'eyebrowsVisible',
    'earsVisible',
    'faceOutlineVisible',
    'hairTied',
    'noHeadCovering',
    'faceUnoccluded',
    'mouthUnoccluded',
    'shouldersLevel',
    'jewellery',
    'skinMarks',
  ],
  photo: [
    'headHeight',
    'headWidth',
    'topMargin',
    'bottomMargin',
    'eyeLine',
    'centred',
    'cropInsidePicture',
  ],
} as const;

export const CHECK_IDS = [
  ...CHECK_GROUPS.picture,
  ...CHECK_GROUPS.subject,
  ...CHECK_GROUPS.photo,
] as const;

export type CheckId = (typeof CHECK_IDS)[number];
