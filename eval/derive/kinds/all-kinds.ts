import type { Kind } from '../kind';
import { backgroundColour, clothesLikeWall, clutter, gradient, shadowBehind } from './background';
import { focusBlur, motionBlur } from './blur';
import { enlarged, jpegDamage, noise } from './damage';
import { closedEyes } from './eyelids';
import { dummy } from './dummy';
import { medicalMask, scarf } from './face-coverings';
import { gaze, redEyes } from './gaze';
import { clearGlasses, frameOverEyes, glare, tintedGlasses } from './glasses';
import { hairKinds } from './hair';
import { headCovering } from './head-coverings';
import { handAtEdge, handOnFace } from './hands';
import { chairBack, secondPerson, toy } from './intruders';
import { castShadow, colourCast, overExposure, shine, sideLight, underExposure } from './light';
import { openMouth, raisedBrows, smile } from './mouth';
import { closeLens, offset, roll, scale } from './placement';
import { renderedGaze, renderedPitch, renderedYaw } from './rendered';
import { skinTone } from './skin-tone';
import { turnedPitch, turnedYaw } from './turned';
import { untouched } from './untouched';

/** Every kind, in the order of the documentation. */
export const ALL_KINDS: readonly Kind[] = [
  untouched,
  ...[roll, turnedYaw, turnedPitch, renderedYaw, renderedPitch, scale, offset, closeLens],
  ...[focusBlur, motionBlur, enlarged, noise, jpegDamage],
  ...[underExposure, overExposure, colourCast, sideLight, castShadow, shine],
  ...[clutter, gradient, backgroundColour, shadowBehind, clothesLikeWall],
  ...hairKinds,
  ...[clearGlasses, tintedGlasses, glare, frameOverEyes, headCovering, medicalMask, scarf, dummy],
  ...[handOnFace, handAtEdge, toy, chairBack, secondPerson],
  ...[closedEyes, openMouth, smile, raisedBrows, gaze, renderedGaze, redEyes, skinTone],
];
