import { rankFrames } from '../guide/best-frame';
import type { CaughtFrame } from './caught-frame';
import { REACTION_MS, TRIGGER_REACH } from './look-order';

/** Frames in which a child held still: of each moment one frame is kept, the best of it. */
export interface Moment {
  readonly id: number;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly byHand: boolean;
  /** Not yet judged in full, the best first; their pixels are held. */
  readonly candidates: readonly CaughtFrame[];
  /** How many of it were judged in full. */
  readonly tried: number;
  /**
   * Whether a good frame of it is kept. One that leaves a doubt gives way to a better one, which is looked
   * for where no other moment waits: a toy that has only just gone may have been caught in its place.
   */
  readonly outcome: 'open' | 'doubtful' | 'settled';
}

/** Between two moments, nothing promising was seen for longer. */
const APART_MS = 400;
/** Who keeps still for longer begins another moment: faces change in this time. */
const LONGEST_MS = 600;
/** A moment that is over for so long has shown its best frame. */
const OVER_MS = 250;
/**
 * So many frames of one moment are held, and as many are judged in full before it is given up: a hand
 * that goes, which no glimpse sees, and the good moment after it may look like one.
 */
const CANDIDATES = 5;
/** So many of them are judged where one is good but leaves a doubt: the doubt may lie in the room. */
const LOOKS_IN_DOUBT = 3;
/** Of frames nearer to each other only the better one is held: what a full look finds in one is in both. */
const ALIKE_MS = 150;
/** So many frames may be held for the moments that wait: 125 MB at full HD. */
export const MOST_CANDIDATES = 40;

/** The moments with one promising frame more, or one that the operator asked for. */
export function addToMoments(moments: readonly Moment[], frame: CaughtFrame): readonly Moment[] {
  const joined = moments.find((moment) => belongs(moment, frame.timeMs));
  const next = joined === undefined ? momentOf(frame) : withFrame(joined, frame);
  const others = moments.filter((moment) => moment !== joined);
  return fewest([...others, next]);
}

function belongs({ firstMs, lastMs }: Moment, timeMs: number): boolean {
  const near = timeMs >= firstMs - APART_MS && timeMs <= lastMs + APART_MS;
  return near && Math.max(lastMs, timeMs) - Math.min(firstMs, timeMs) <= LONGEST_MS;
}

const momentOf = (frame: CaughtFrame): Moment => ({
  id: frame.id,
  firstMs: frame.timeMs,
  lastMs: frame.timeMs,
  byHand: frame.byHand,
  candidates: [frame],
  tried: 0,
  outcome: 'open',
});

function withFrame(moment: Moment, frame: CaughtFrame): Moment {
  const byHand = moment.byHand || frame.byHand;
  const left = (moment.outcome === 'doubtful' ? LOOKS_IN_DOUBT : CANDIDATES) - moment.tried;
  // What the operator asked for is judged, however often the moment has failed.
  const most = moment.outcome === 'settled' ? 0 : Math.max(byHand ? 1 : 0, left);
  const isAlike = ({ timeMs }: CaughtFrame): boolean => Math.abs(timeMs - frame.timeMs) < ALIKE_MS;
  const alike = moment.candidates.filter(isAlike);
  const others = moment.candidates.filter((candidate) => !isAlike(candidate));
  // What the operator meant is judged itself.
  const better = frame.byHand ? [frame] : bestFirst([...alike, frame]).slice(0, 1);
  const ranked = bestFirst([...others, ...better]);
  return {
    ...moment,
    firstMs: Math.min(moment.firstMs, frame.timeMs),
    lastMs: Math.max(moment.lastMs, frame.timeMs),
    byHand,
    candidates: ranked.slice(0, most),
  };
}

const bestFirst = (frames: readonly CaughtFrame[]): readonly CaughtFrame[] =>
  rankFrames(frames).flatMap(({ index }) => frames[index] ?? []);

/**
 * Where too many frames are held, one goes: of a moment that has a good one already, or else of that of
 * which most are held, so that each keeps one as long as can be; never the operator's own.
 */
function fewest(moments: readonly Moment[]): readonly Moment[] {
  const held = moments.reduce((sum, { candidates }) => sum + candidates.length, 0);
  if (held <= MOST_CANDIDATES) return moments;
  const others = moments.filter(({ byHand, candidates }) => !byHand && candidates.length > 0);
  const doubtful = others.filter(({ outcome }) => outcome === 'doubtful');
  const some = doubtful.length > 0 ? doubtful : others;
  const most = Math.max(...some.map(({ candidates }) => candidates.length));
  const spare = bestFirst(
    some
      .filter(({ candidates }) => candidates.length === most)
      .flatMap(({ candidates }) => candidates.at(-1) ?? []),
  ).at(-1);
  return moments.map((moment) => ({
    ...moment,
    candidates: moment.candidates.filter((candidate) => candidate !== spare),
  }));
}

/**
 * What to judge in full next: the operator's own first, then the moments of which no frame is good, and
 * of them those that were tried least, and of those the one that promises most.
 */
export function nextInFull(
  moments: readonly Moment[],
  nowMs: number,
): { readonly moment: Moment; readonly frame: CaughtFrame } | null {
  const ready = moments.filter(
    ({ candidates, firstMs, lastMs }) =>
      candidates.length > 0 &&
      (nowMs > lastMs + OVER_MS || lastMs - firstMs >= LONGEST_MS - ALIKE_MS),
  );
  const own = ready.filter(({ byHand }) => byHand);
  const open = ready.filter(({ outcome }) => outcome === 'open');
  const wanted = [own, open, ready].find((some) => some.length > 0) ?? [];
  const least = Math.min(...wanted.map(({ tried }) => tried));
  const [frame] = bestFirst(
    wanted.filter(({ tried }) => tried === least).flatMap(({ candidates }) => candidates[0] ?? []),
  );
  const moment = wanted.find(({ candidates }) => candidates[0] === frame);
  return frame === undefined || moment === undefined ? null : { moment, frame };
}

/** The moments after a frame of one was judged in full: a good one that leaves no doubt settles its moment. */
export function settle(
  moments: readonly Moment[],
  momentId: number,
  frame: CaughtFrame,
): readonly Moment[] {
  return moments.map((moment) => {
    if (moment.id !== momentId) return moment;
    if (frame.good && !leavesDoubt(frame)) {
      return { ...moment, candidates: [], outcome: 'settled' };
    }
    const tried = moment.tried + 1;
    const others = moment.candidates.filter(({ id }) => id !== frame.id);
    if (!frame.good) return { ...moment, candidates: others, tried };
    const candidates = farthestFirst(others, frame).slice(0, Math.max(0, LOOKS_IN_DOUBT - tried));
    return { ...moment, candidates, tried, outcome: 'doubtful' };
  });
}

const leavesDoubt = ({ report }: CaughtFrame): boolean =>
  report.checks.some(({ verdict }) => verdict === 'warn');

/** What troubles one frame is most likely gone in the one that is farthest from it. */
const farthestFirst = (frames: readonly CaughtFrame[], from: CaughtFrame): readonly CaughtFrame[] =>
  frames.toSorted((a, b) => Math.abs(b.timeMs - from.timeMs) - Math.abs(a.timeMs - from.timeMs));

/** Moments are remembered as long as frames may still come that belong to them. */
export const recentMoments = (moments: readonly Moment[], oldestMs: number): readonly Moment[] =>
  moments.filter(
    ({ candidates, lastMs }) => candidates.length > 0 || lastMs + APART_MS >= oldestMs,
  );

/**
 * The frame that the operator meant by a trigger: of those looked at about it the best, and of two as
 * good the one nearer to a reaction time before it. Null where none was looked at.
 */
export function meantBy(triggerMs: number, looked: readonly CaughtFrame[]): CaughtFrame | null {
  const { beforeMs, afterMs } = TRIGGER_REACH;
  const near = looked
    .filter(({ timeMs }) => timeMs >= triggerMs - beforeMs && timeMs <= triggerMs + afterMs)
    .sort((a, b) => farFrom(triggerMs, a) - farFrom(triggerMs, b));
  return bestFirst(near)[0] ?? null;
}

const farFrom = (triggerMs: number, { timeMs }: CaughtFrame): number =>
  Math.abs(timeMs - (triggerMs - REACTION_MS));
