import type { CheckId } from '../../src/checks/check-id';
import { NOTHING_TO_CHECK } from '../../src/checks/reason';
import type { CheckResult, Verdict } from '../../src/checks/verdict';

/** What the public sees in place of the single checks, in the order of the screen. */
export const TOPICS = [
  'place',
  'pose',
  'eyes',
  'hair',
  'mouth',
  'light',
  'background',
  'sharpness',
] as const;
export type Topic = (typeof TOPICS)[number];

const TOPIC_OF: Readonly<Record<CheckId, Topic>> = {
  singleFace: 'place',
  aloneInFrame: 'place',
  resolution: 'place',
  sharpness: 'sharpness',
  motionBlur: 'sharpness',
  compression: 'sharpness',
  underExposure: 'light',
  overExposure: 'light',
  dynamicRange: 'light',
  illuminationUniformity: 'light',
  shadowOnFace: 'light',
  hotSpots: 'light',
  naturalColour: 'light',
  backgroundUniformity: 'background',
  backgroundColour: 'background',
  shadowOnBackground: 'background',
  clothingContrast: 'background',
  lensDistortion: 'place',
  yaw: 'pose',
  pitch: 'pose',
  roll: 'pose',
  gaze: 'eyes',
  eyesOpen: 'eyes',
  redEye: 'eyes',
  mouthClosed: 'mouth',
  expressionNeutral: 'mouth',
  eyesVisible: 'eyes',
  glasses: 'eyes',
  eyebrowsVisible: 'eyes',
  earsVisible: 'hair',
  faceOutlineVisible: 'hair',
  hairTied: 'hair',
  noHeadCovering: 'hair',
  faceUnoccluded: 'mouth',
  mouthUnoccluded: 'mouth',
  shouldersLevel: 'pose',
  jewellery: 'hair',
  skinMarks: 'hair',
  headHeight: 'place',
  headWidth: 'place',
  topMargin: 'place',
  bottomMargin: 'place',
  eyeLine: 'place',
  centred: 'place',
  cropInsidePicture: 'place',
};

/** Checks that leave nothing to do count for nothing. */
const counts = ({ reason }: CheckResult): boolean => !NOTHING_TO_CHECK.has(reason);

/**
 * The verdict on one topic: what is wrong first, then what could not be checked, so that a topic is
 * good only when every check of it is. A topic without checks was not checked.
 */
export function topicVerdict(checks: readonly CheckResult[], topic: Topic): Verdict {
  const verdicts = new Set<Verdict>();
  for (const check of checks) {
    if (TOPIC_OF[check.id] === topic && counts(check)) verdicts.add(check.verdict);
  }
  for (const verdict of ['fail', 'warn', 'not-checked', 'pass'] as const) {
    if (verdicts.has(verdict)) return verdict;
  }
  return 'not-checked';
}
