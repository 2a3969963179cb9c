import type { CheckId } from '../checks/check-id';
import { NOTHING_TO_CHECK } from '../checks/reason';
import type { CheckResult } from '../checks/verdict';
import type { Report } from '../judge';

/** One frame of a burst, as it was judged in passing. */
export interface RatedFrame {
  readonly report: Report;
  /** Of the face in this very frame, over 0 to 1 the sharpest; null where it could not be measured. */
  readonly sharpness: number | null;
}

/** What tells frames apart that keep the rules equally well, each 0 to 1 the best. */
export interface FrameParts {
  /** Opening of the eye that is less open, over the widest of the burst: a lid on its way passes its check. */
  readonly eyes: number;
  readonly gaze: number;
  /** Over the sharpest of the burst. */
  readonly sharpness: number;
  /** The worse of the mouth and the rest of the expression. */
  readonly expression: number;
  /** The worst of the three angles of the head. */
  readonly pose: number;
}

export interface RankedFrame {
  /** Which of the frames that were handed in. */
  readonly index: number;
  /** How many rules are broken or could not be judged. */
  readonly broken: number;
  /** How many rules are in doubt. */
  readonly doubtful: number;
  readonly parts: FrameParts;
  /** The weighted sum of the parts, 0 to 1. */
  readonly score: number;
}

/** Eyes first: they are what moves within a second, and what an office looks at. */
const WEIGHTS: FrameParts = { eyes: 0.3, gaze: 0.25, sharpness: 0.25, expression: 0.1, pose: 0.1 };

/** So many bands of doubt inside its limit, a value is as good as it gets; as many beyond, as bad. */
const REACH = 2;

/**
 * The frames of one burst, the best first: none of the rules broken, then as few as can be broken, then
 * as few as can be in doubt, then the higher score; of two alike, the earlier. What could not be judged
 * counts as broken and scores nothing, so that no frame wins by it. What the specification does not ask
 * for tells no frames apart.
 */
export function rankFrames(frames: readonly RatedFrame[]): readonly RankedFrame[] {
  const widest = largest(frames.map(({ report }) => opening(report)));
  const sharpest = largest(frames.map(({ sharpness }) => sharpness));
  return frames
    .map((frame, index): RankedFrame => {
      const { report, sharpness } = frame;
      const ease = (...ids: readonly CheckId[]): number =>
        Math.min(...ids.map((id) => easeOf(checkOf(report, id))));
      const parts: FrameParts = {
        eyes: share(opening(report), widest),
        gaze: ease('gaze'),
        sharpness: share(sharpness, sharpest),
        expression: ease('mouthClosed', 'expressionNeutral'),
        pose: ease('yaw', 'pitch', 'roll'),
      };
      return {
        index,
        broken: report.checks.filter(isBroken).length,
        doubtful: report.checks.filter(({ verdict }) => verdict === 'warn').length,
        parts,
        score: scoreOf(parts),
      };
    })
    .sort((a, b) => a.broken - b.broken || a.doubtful - b.doubtful || b.score - a.score);
}

const isBroken = ({ verdict, reason }: CheckResult): boolean =>
  verdict === 'fail' || (verdict === 'not-checked' && !NOTHING_TO_CHECK.has(reason));

const scoreOf = (parts: FrameParts): number =>
  WEIGHTS.eyes * parts.eyes +
  WEIGHTS.gaze * parts.gaze +
  WEIGHTS.sharpness * parts.sharpness +
  WEIGHTS.expression * parts.expression +
  WEIGHTS.pose * parts.pose;

const checkOf = (report: Report, id: CheckId): CheckResult | undefined =>
  report.checks.find((check) => check.id === id);

/** Null where the eyes could not be judged, or need not be open. */
const opening = (report: Report): number | null => checkOf(report, 'eyesOpen')?.value ?? null;

const largest = (values: readonly (number | null)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);

const share = (value: number | null, whole: number): number =>
  value === null || whole <= 0 ? 0 : Math.max(0, value) / whole;

/** 1 well inside the limit or where there is none, ½ at it, 0 far beyond it or where it was not judged. */
function easeOf(check: CheckResult | undefined): number {
  if (check === undefined) return 0;
  if (check.severity === null) return NOTHING_TO_CHECK.has(check.reason) ? 1 : 0;
  return Math.min(1, Math.max(0, (REACH - check.severity) / (2 * REACH)));
}
