import type { CheckId } from '../checks/check-id';
import type { Specification } from './specification';

/** How much a broken rule matters: `block` refuses the photo, `warn` says so, `off` does not look. */
export const POLICIES = ['block', 'warn', 'off'] as const;

export type Policy = (typeof POLICIES)[number];

/** A policy for all specifications that say nothing of a check, and who or what asks for it. */
export interface DefaultPolicy {
  readonly policy: Policy;
  /** One sentence. */
  readonly because: string;
}

const block = (because: string): DefaultPolicy => ({ policy: 'block', because });
const warn = (because: string): DefaultPolicy => ({ policy: 'warn', because });
const off = (because: string): DefaultPolicy => ({ policy: 'off', because });

const ALONE = 'ICAO photograph guideline 1.11: no other people, chair backs or objects.';
const UNIFORM_LIGHT = 'ICAO photograph guideline 2.1: uniform light, no shadows or reflections.';
const COMPONENT = 'A component of ISO/IEC 29794-5: without it a face is not recognised again.';
const FRONTAL = 'ICAO TR Portrait Quality, Table 8: a frontal portrait.';
const BOUNDED =
  'Measured only where the specification sets a bound, and then the bound is the rule.';
const LOCAL = 'ICAO and ISO/IEC 29794-5 do not ask for it; only some countries and windows do.';

/** What holds where a specification does not name a check: what no source demands at most warns. */
export const DEFAULT_POLICIES: Readonly<Record<CheckId, DefaultPolicy>> = {
  singleFace: block(ALONE),
  aloneInFrame: block(ALONE),
  resolution: block('ICAO TR Portrait Quality, Table 5: at least 90 pixels between the eyes.'),
  sharpness: block(COMPONENT),
  motionBlur: block(COMPONENT),
  compression: warn('ICAO gives a ratio for the finished file; no source says when blocks show.'),
  underExposure: block(COMPONENT),
  overExposure: block(COMPONENT),
  dynamicRange: block(COMPONENT),
  illuminationUniformity: block(UNIFORM_LIGHT),
  shadowOnFace: block(UNIFORM_LIGHT),
  hotSpots: block(UNIFORM_LIGHT),
  naturalColour: block(COMPONENT),
  backgroundUniformity: block('A component of ISO/IEC 29794-5; every authority asks for it.'),
  backgroundColour: block('Every specification names the colours that it takes.'),
  shadowOnBackground: block(UNIFORM_LIGHT),
  clothingContrast: warn('A wish of some authorities; a specification that demands it says so.'),
  lensDistortion: warn(
    'ICAO TR Portrait Quality: 0.7 to 4 m from the camera, at best 1 to 2.5; no authority here refuses a photo for it.',
  ),
  yaw: block(FRONTAL),
  pitch: block(FRONTAL),
  roll: block(FRONTAL),
  gaze: warn('Doc 9303 asks for a frontal face; who demands a look at the camera says so.'),
  eyesOpen: block('ICAO photograph guideline 1.7: eyes open.'),
  redEye: warn('Who demands eyes without flash red says so.'),
  mouthClosed: block('ICAO photograph guideline 1.5: mouth closed.'),
  expressionNeutral: warn(
    'Who demands a neutral expression says so; others ask for a natural one.',
  ),
  eyesVisible: block('ICAO photograph guideline 1.7: no hair over the eyes.'),
  glasses: block('ICAO photograph guideline 1.8: no reflections, no tint.'),
  eyebrowsVisible: off(LOCAL),
  earsVisible: off(LOCAL),
  faceOutlineVisible: off(LOCAL),
  hairTied: off(LOCAL),
  noHeadCovering: block('Authorities take head coverings only for religious or medical reasons.'),
  faceUnoccluded: block(COMPONENT),
  mouthUnoccluded: block(COMPONENT),
  shouldersLevel: off(LOCAL),
  jewellery: warn('No way is known to judge it honestly; staff look.'),
  skinMarks: warn('No way is known to judge them honestly; staff look.'),
  headHeight: block(BOUNDED),
  headWidth: block(BOUNDED),
  topMargin: block(BOUNDED),
  bottomMargin: block(BOUNDED),
  eyeLine: block(BOUNDED),
  centred: block('ICAO TR Portrait Quality, Table 9: the eyes in the middle tenth.'),
  cropInsidePicture: block('A photo that reaches beyond the picture would have to be made up.'),
};

/** How much a check matters under a specification. */
export function policyOf(specification: Pick<Specification, 'rules'>, check: CheckId): Policy {
  return specification.rules[check]?.policy ?? DEFAULT_POLICIES[check].policy;
}

/** The one of two policies that refuses less. */
export const moreLenient = (one: Policy, other: Policy): Policy =>
  POLICIES.indexOf(one) > POLICIES.indexOf(other) ? one : other;
