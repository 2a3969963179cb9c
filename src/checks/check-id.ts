/**
 * The checks in the order in which they are listed everywhere. Names follow ISO/IEC 29794-5 where it
 * has one. `picture`: the picture as captured; `subject`: the person; `photo`: the finished photo.
 */
export const CHECK_GROUPS = {
  picture: [
    'singleFace',
    'resolution',
    'sharpness',
    'underExposure',
    'overExposure',
    'dynamicRange',
    'illuminationUniformity',
    'naturalColour',
    'backgroundUniformity',
    'backgroundColour',
  ],
  subject: [
    'yaw',
    'pitch',
    'roll',
    'eyesOpen',
    'mouthClosed',
    'eyesVisible',
    'eyebrowsVisible',
    'earsVisible',
    'hairTied',
    'shouldersLevel',
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
