import { policyOf } from '../specification/policy';
import type { Policy } from '../specification/specification';
import type { Check, Evidence } from './check';
import { CHECK_IDS, type CheckId } from './check-id';
import { aloneInFrame } from './picture/alone-in-frame';
import { expressionNeutral } from './subject/expression-neutral';
import { noHeadCovering } from './subject/no-head-covering';
import { faceUnoccluded } from './subject/face-unoccluded';
import { mouthUnoccluded } from './subject/mouth-unoccluded';
import { unknown } from './finding';
import { faceOutlineVisible } from './subject/face-outline-visible';
import { bottomMargin, topMargin } from './photo/margins';
import { centred } from './photo/centred';
import { cropInsidePicture } from './photo/crop-inside-picture';
import { eyeLine } from './photo/eye-line';
import { headHeight, headWidth } from './photo/head-size';
import { backgroundColour } from './picture/background-colour';
import { backgroundUniformity } from './picture/background-uniformity';
import { motionBlur } from './picture/motion-blur';
import { compression } from './picture/compression';
import { shadowOnFace } from './picture/shadow-on-face';
import { hotSpots } from './picture/hot-spots';
import { shadowOnBackground } from './picture/shadow-on-background';
import { clothingContrast } from './picture/clothing-contrast';
import { dynamicRange } from './picture/dynamic-range';
import { illuminationUniformity } from './picture/illumination-uniformity';
import { naturalColour } from './picture/natural-colour';
import { lensDistortion } from './picture/lens-distortion';
import { overExposure } from './picture/over-exposure';
import { resolution } from './picture/resolution';
import { sharpness } from './picture/sharpness';
import { singleFace } from './picture/single-face';
import { underExposure } from './picture/under-exposure';
import { earsVisible } from './subject/ears-visible';
import { eyebrowsVisible } from './subject/eyebrows-visible';
import { eyesOpen } from './subject/eyes-open';
import { eyesVisible } from './subject/eyes-visible';
import { gaze } from './subject/gaze';
import { glasses } from './subject/glasses';
import { hairTied } from './subject/hair-tied';
import { mouthClosed } from './subject/mouth-closed';
import { pitch, roll, yaw } from './subject/pose';
import { redEye } from './subject/red-eye';
import { shouldersLevel } from './subject/shoulders-level';
import { NOTHING_TO_CHECK } from './reason';
import type { CheckResult, Finding, Overall } from './verdict';

/** No reliable way is known; staff have to look. */
const notJudged: Check = () => unknown('notJudged');

const CHECKS: Readonly<Record<Exclude<CheckId, 'singleFace'>, Check>> = {
  resolution,
  sharpness,
  motionBlur,
  compression,
  underExposure,
  overExposure,
  dynamicRange,
  illuminationUniformity,
  shadowOnFace,
  hotSpots,
  naturalColour,
  backgroundUniformity,
  backgroundColour,
  shadowOnBackground,
  clothingContrast,
  lensDistortion,
  yaw,
  pitch,
  roll,
  gaze,
  eyesOpen,
  redEye,
  mouthClosed,
  eyesVisible,
  glasses,
  eyebrowsVisible,
  earsVisible,
  hairTied,
  shouldersLevel,
  headHeight,
  headWidth,
  topMargin,
  bottomMargin,
  eyeLine,
  centred,
  cropInsidePicture,
  aloneInFrame,
  expressionNeutral,
  faceOutlineVisible,
  noHeadCovering,
  faceUnoccluded,
  mouthUnoccluded,
  jewellery: notJudged,
  skinMarks: notJudged,
};

type Asked = Pick<Evidence, 'observation' | 'specification'>;

/** Every check of every group, in order. `evidence` is null where there is no face to judge. */
export function runChecks(asked: Asked, evidence: Evidence | null): CheckResult[] {
  return CHECK_IDS.map((id) =>
    resultOf(id, findingOf(id, asked, evidence), policyOf(asked.specification, id)),
  );
}

function findingOf(id: CheckId, asked: Asked, evidence: Evidence | null): Finding {
  if (id === 'singleFace') return singleFace(asked.observation);
  return evidence === null ? { outcome: 'unknown', reason: 'needsFace' } : CHECKS[id](evidence);
}

function resultOf(id: CheckId, finding: Finding, policy: Policy): CheckResult {
  const nothing = { severity: null, value: null, limit: null, unit: null } as const;
  const unchecked = { id, verdict: 'not-checked', ...nothing } as const;
  if (policy === 'off') return { ...unchecked, reason: 'notRequired', region: null };
  if (finding.outcome === 'unknown') return { ...unchecked, reason: finding.reason, region: null };
  const { outcome, ...rest } = finding;
  const broken = policy === 'block' ? 'fail' : 'warn';
  return {
    id,
    verdict: outcome === 'met' ? 'pass' : outcome === 'near' ? 'warn' : broken,
    ...rest,
  };
}

/**
 * The worst of the checks: one failure fails, a warning warns. A check that could not be made warns
 * too, unless the specification does not ask for it: a photo with an open question is no pass.
 */
export function overall(results: readonly CheckResult[]): Overall {
  if (results.some(({ verdict }) => verdict === 'fail')) return 'fail';
  const open = ({ verdict, reason }: CheckResult): boolean =>
    verdict === 'warn' || (verdict === 'not-checked' && !NOTHING_TO_CHECK.has(reason));
  return results.some(open) ? 'warn' : 'pass';
}
