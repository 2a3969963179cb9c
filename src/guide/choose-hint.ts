import type { CheckId } from '../checks/check-id';
import type { Reason } from '../checks/reason';
import type { Report } from '../judge';

/** What the person is asked to change: the reason names the words, the check names the measure. */
export interface Hint {
  readonly reason: Reason;
  readonly check: CheckId;
  readonly verdict: 'fail' | 'warn';
}

/**
 * The reasons that ask something of the person, the first of them asked first. Each step makes the
 * next one measurable, or changes most of what comes after it.
 */
export const HINT_ORDER = [
  // someone, alone
  'noFace',
  'severalFaces',
  'someoneElse',
  'handInFrame',
  'thingInFrame',
  // at the right distance
  'tooCloseToLens',
  'tooFewPixels',
  'enlarged',
  // in the frame
  'headCutTop',
  'tooCloseToTop',
  'tooCloseToBottom',
  'tooCloseToLeft',
  'tooCloseToRight',
  'offCentre',
  'tooLow',
  'tooHigh',
  'tooSmall',
  'tooLarge',
  'leftEarCutOff',
  'rightEarCutOff',
  'bothEarsCutOff',
  // in good light
  'tooDark',
  'tooBright',
  'lightFromLeft',
  'lightFromRight',
  'flatTones',
  'shadowOnFace',
  'shineOnSkin',
  'colourCast',
  // facing the camera
  'turnedLeft',
  'turnedRight',
  'chinUp',
  'chinDown',
  'tiltedLeft',
  'tiltedRight',
  'shouldersUneven',
  // with nothing over the face
  'headCovered',
  'mouthCovered',
  'thingInMouth',
  'handOverFace',
  'thingOverFace',
  'darkGlasses',
  'glassesWorn',
  'frameOverEyes',
  'glassesGlare',
  'bothEyesCovered',
  'leftEyeCovered',
  'rightEyeCovered',
  'bothEyebrowsCovered',
  'leftEyebrowCovered',
  'rightEyebrowCovered',
  'bothEarsCovered',
  'leftEarCovered',
  'rightEarCovered',
  'hairOverForehead',
  'hairOverBothCheeks',
  'hairOverLeftCheek',
  'hairOverRightCheek',
  'hairLoose',
  'hairTooHigh',
  // looking at the camera, eyes open, mouth closed, face at rest
  'lookingLeft',
  'lookingRight',
  'lookingUp',
  'lookingDown',
  'bothEyesClosed',
  'leftEyeClosed',
  'rightEyeClosed',
  'mouthOpen',
  'smiling',
  'eyebrowsRaised',
  // before a plain background
  'backgroundBusy',
  'shadowBehind',
  'backgroundUneven',
  'backgroundColoured',
  'backgroundTooDark',
  'clothesLikeBackground',
  // still
  'motionBlurred',
  'blurred',
  // what the machine, not the person, has to change
  'redEyes',
  'compressed',
] as const satisfies readonly Reason[];

const RANKS = new Map<Reason, number>(HINT_ORDER.map((reason, rank) => [reason, rank]));

const rankOf = (hint: Hint): number => RANKS.get(hint.reason) ?? HINT_ORDER.length;

/** Which of two hints comes first: failures before warnings, then in the order of the table. */
export const compareHints = (a: Hint, b: Hint): number =>
  a.verdict === b.verdict ? rankOf(a) - rankOf(b) : a.verdict === 'fail' ? -1 : 1;

/** Everything a report asks of the person, the most important first, each reason once. */
export function hintsOf(report: Report): readonly Hint[] {
  const hints = report.checks
    .flatMap(({ id, verdict, reason }): Hint[] =>
      verdict === 'fail' || verdict === 'warn' ? [{ reason, check: id, verdict }] : [],
    )
    .filter(({ reason }) => RANKS.has(reason))
    .sort(compareHints);
  return hints.filter((hint, i) => hints.findIndex((h) => h.reason === hint.reason) === i);
}

/** The one thing to ask; null where nothing is wrong, or what is wrong is not the person's to change. */
export const chooseHint = (report: Report): Hint | null => hintsOf(report)[0] ?? null;
