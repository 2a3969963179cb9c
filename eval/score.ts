import { poseThreshold, THRESHOLDS, type Threshold } from '../src/checks/thresholds';
import type { CheckResult } from '../src/checks/verdict';
import type { EvaluatedCheck } from './truth';

/** What each check measures; one that measures several things tells which by its limit. */
const MEASURED: Readonly<Partial<Record<EvaluatedCheck, readonly Threshold[]>>> = {
  sharpness: [THRESHOLDS.detail],
  underExposure: [THRESHOLDS.underExposedShare],
  overExposure: [THRESHOLDS.overExposedShare],
  illuminationUniformity: [THRESHOLDS.cheekRatio],
  backgroundUniformity: [THRESHOLDS.backgroundGradient, THRESHOLDS.backgroundSpreadDeltaE],
  eyesOpen: [THRESHOLDS.eyeOpening],
  mouthClosed: [THRESHOLDS.mouthGap],
  eyesVisible: [THRESHOLDS.eyeHairShare, THRESHOLDS.eyeAccessoryShare],
  eyebrowsVisible: [THRESHOLDS.eyebrowHairShare],
  earsVisible: [THRESHOLDS.earVisibleShare],
  hairTied: [THRESHOLDS.looseHairArea],
};

/**
 * How broken a check found the picture, on one scale for all: at most 0 passes, 1 and more fails,
 * between them lies the doubt. Null where the check could not be made.
 */
export function scoreOf(check: EvaluatedCheck, { value, limit }: CheckResult): number | null {
  if (value === null || limit === null) return null;
  const { min, max } = limit;
  if (check === 'singleFace') return Math.abs(value - 1);
  if (check === 'yaw' || check === 'pitch' || check === 'roll') {
    return max === undefined ? null : between(Math.abs(value), poseThreshold(check, max));
  }
  const bound = max ?? min;
  const threshold = MEASURED[check]?.find(({ pass }) => pass === bound);
  if (threshold === undefined) {
    throw new Error(`${check} was judged by ${String(bound)}, which is no threshold of its own.`);
  }
  return between(value, threshold);
}

function between(value: number, { pass, fail }: Threshold): number {
  const beyond = value - pass;
  if (pass !== fail) return beyond / (fail - pass);
  return beyond <= 0 ? beyond : 1 + beyond; // no doubt between the lines
}
