import type { Check } from '../check';
import { atMost, finding } from '../finding';
import { POSE_NOISE_DEG } from '../thresholds';

/** ICAO TR Portrait Quality Table 8, ISO/IEC 39794-5 D.1: for specifications that only say frontal. */
const ICAO_MAX_DEG = { yaw: 5, pitch: 5, roll: 8 } as const;
/** Best practice for roll (ICAO TR Portrait Quality); between this and the limit is a warning. */
const BEST_ROLL_DEG = 5;

/** Facing the camera: turned to neither side, within the estimate's noise. */
export const yaw: Check = ({ measurements, specification }) => {
  const maxDeg = specification.pose?.yaw?.maxDeg ?? ICAO_MAX_DEG.yaw;
  const { yawDeg } = measurements.pose;
  return signed(yawDeg, maxDeg, {
    pass: maxDeg + POSE_NOISE_DEG.yaw.pass,
    fail: maxDeg + POSE_NOISE_DEG.yaw.fail,
    reason: yawDeg > 0 ? 'turnedLeft' : 'turnedRight',
  });
};

/** Chin neither up nor down, within the estimate's noise, which is as large as the limit itself. */
export const pitch: Check = ({ measurements, specification }) => {
  const maxDeg = specification.pose?.pitch?.maxDeg ?? ICAO_MAX_DEG.pitch;
  const { pitchDeg } = measurements.pose;
  return signed(pitchDeg, maxDeg, {
    pass: maxDeg + POSE_NOISE_DEG.pitch.pass,
    fail: maxDeg + POSE_NOISE_DEG.pitch.fail,
    reason: pitchDeg > 0 ? 'chinDown' : 'chinUp',
  });
};

/** Head upright. The eyes give it to a degree, and the crop puts what is left upright. */
export const roll: Check = ({ measurements, specification }) => {
  const maxDeg = specification.pose?.roll?.maxDeg ?? ICAO_MAX_DEG.roll;
  const { rollDeg } = measurements.pose;
  return signed(rollDeg, maxDeg, {
    pass: Math.min(maxDeg, Math.max(BEST_ROLL_DEG, 0.6 * maxDeg)),
    fail: maxDeg,
    reason: rollDeg > 0 ? 'tiltedLeft' : 'tiltedRight',
  });
};

type SignedJudged = Parameters<typeof atMost>[1] & {
  readonly reason: Parameters<typeof finding>[3]['reason'];
};

/** The value keeps its sign, so that a report says which way; the limit is the specification's. */
function signed(valueDeg: number, maxDeg: number, { pass, fail, reason }: SignedJudged) {
  const { outcome } = atMost(Math.abs(valueDeg), { pass, fail }, { unit: 'deg', reason });
  return outcome === 'unknown'
    ? { outcome, reason }
    : finding(outcome, valueDeg, { min: -maxDeg, max: maxDeg }, { unit: 'deg', reason });
}
