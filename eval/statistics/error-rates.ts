import { clopperPearson, type Interval } from './count';

/** Scores of both kinds of pictures; higher is more broken. */
export interface Scores {
  readonly compliant: readonly number[];
  readonly defective: readonly number[];
}

/** A share of 1, with the interval that holds it with 95 % confidence. */
export interface Rate extends Interval {
  readonly rate: number;
}

/**
 * The rate at which as many compliant pictures are refused as defective ones are let through, were
 * the threshold put there: where the polygon of all operating points crosses the diagonal. The
 * interval is that of Clopper and Pearson for this rate on the smaller of the two classes: never too
 * narrow, and still wide where no error was seen on a few pictures. Null where a class is empty.
 */
export function equalErrorRate(scores: Scores): Rate | null {
  const { compliant, defective } = scores;
  const fewer = Math.min(compliant.length, defective.length);
  if (fewer === 0) return null;
  const rate = crossing(operatingPoints(scores));
  return { rate, ...intervalAt(rate * fewer, fewer) };
}

/** Of a number of errors that need not be whole: drawn straight between those that are. */
function intervalAt(errors: number, n: number): Interval {
  const whole = Math.floor(errors);
  const below = clopperPearson(whole, n);
  if (whole === n) return below;
  const above = clopperPearson(whole + 1, n);
  const along = (from: number, to: number) => from + (errors - whole) * (to - from);
  return { low: along(below.low, above.low), high: along(below.high, above.high) };
}

/** Both errors, as shares, when all scores from some threshold on are refused. */
interface OperatingPoint {
  readonly falseReject: number;
  readonly miss: number;
}

/** From the threshold that refuses nothing to the one that refuses everything. */
function operatingPoints({ compliant, defective }: Scores): readonly OperatingPoint[] {
  const thresholds = [...new Set([...compliant, ...defective])].sort((a, b) => b - a);
  const share = (scores: readonly number[], threshold: number) =>
    scores.filter((score) => score >= threshold).length / scores.length;
  return [
    { falseReject: 0, miss: 1 },
    ...thresholds.map((threshold) => ({
      falseReject: share(compliant, threshold),
      miss: 1 - share(defective, threshold),
    })),
  ];
}

function crossing(points: readonly OperatingPoint[]): number {
  let before: OperatingPoint = { falseReject: 0, miss: 1 };
  for (const point of points) {
    if (point.falseReject >= point.miss) {
      const gapBefore = before.miss - before.falseReject;
      const gap = point.falseReject - point.miss;
      const along = gapBefore / (gapBefore + gap);
      return before.falseReject + along * (point.falseReject - before.falseReject);
    }
    before = point;
  }
  return before.falseReject;
}

export interface Errors {
  /** Pictures of each class that got an answer. */
  readonly compliant: number;
  readonly defective: number;
  /** Compliant pictures refused, defective ones passed. */
  readonly falseRejects: number;
  readonly misses: number;
  /** Answers in the band between, by class. */
  readonly doubtfulCompliant: number;
  readonly doubtfulDefective: number;
}

/** What happens where scores up to `pass` pass and those from `fail` on are refused. */
export function errorsAt(
  { compliant, defective }: Scores,
  { pass, fail }: { readonly pass: number; readonly fail: number },
): Errors {
  const count = (scores: readonly number[], wanted: (score: number) => boolean) =>
    scores.filter(wanted).length;
  const isDoubtful = (score: number) => score > pass && score < fail;
  return {
    compliant: compliant.length,
    defective: defective.length,
    falseRejects: count(compliant, (score) => score >= fail),
    misses: count(defective, (score) => score <= pass),
    doubtfulCompliant: count(compliant, isDoubtful),
    doubtfulDefective: count(defective, isDoubtful),
  };
}
