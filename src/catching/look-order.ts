import type { RingFrame } from './ring';

/** A frame of the ring, and what a glimpse has said of it. */
export interface LookedFrame extends RingFrame {
  readonly glimpse: 'none' | 'promising' | 'broken';
}

/** About a trigger, so much before and after it is looked at closely. */
export const TRIGGER_REACH = { beforeMs: 2000, afterMs: 1000 } as const;
/** Who presses does so when the moment is already over. */
export const REACTION_MS = 300;
/** A good moment may last no longer: where so much time was not looked at, one may have passed unseen. */
const UNSEEN_MS = 200;
/** Frames so near to a promising one are of the same moment, and may be better. */
const NEIGHBOUR_MS = 160;

/**
 * Which frame of the ring to glimpse next; null where all were. The newest one first, so that what is
 * said of the child is true now; every other glimpse goes to the frames about a trigger, those first that
 * were taken just before it, or else into the widest gap between glimpses that a moment fits in; in spare
 * time to those beside promising ones; then to the rest.
 * @param turn counts the glimpses
 */
export function nextGlimpse(
  frames: readonly LookedFrame[],
  triggersMs: readonly number[],
  turn: number,
): RingFrame | null {
  const open = frames.filter(({ glimpse }) => glimpse === 'none');
  const asked = nearestTo(open, triggersMs) ?? inWidestGap(frames);
  if (asked !== null && turn % 2 === 1) return asked;
  const newest = frames.at(-1);
  if (newest?.glimpse === 'none') return newest;
  return asked ?? besidePromising(open, frames) ?? open.at(-1) ?? null;
}

/** The frame nearest to the middle of the widest gap between glimpses; null where none is that wide. */
function inWidestGap(frames: readonly LookedFrame[]): LookedFrame | null {
  let found: LookedFrame | null = null;
  let widestMs = UNSEEN_MS;
  let fromMs = frames[0]?.timeMs ?? 0;
  let between: LookedFrame[] = [];
  for (const frame of frames) {
    if (frame.glimpse === 'none') {
      between.push(frame);
      continue;
    }
    const gapMs = frame.timeMs - fromMs;
    if (between.length > 0 && gapMs > widestMs) {
      [found, widestMs] = [nearest(between, fromMs + gapMs / 2), gapMs];
    }
    [fromMs, between] = [frame.timeMs, []];
  }
  return found;
}

const nearest = (frames: readonly LookedFrame[], timeMs: number): LookedFrame | null =>
  frames.toSorted((a, b) => Math.abs(a.timeMs - timeMs) - Math.abs(b.timeMs - timeMs))[0] ?? null;

function nearestTo(
  open: readonly LookedFrame[],
  triggersMs: readonly number[],
): LookedFrame | null {
  const { beforeMs, afterMs } = TRIGGER_REACH;
  const reached = triggersMs.flatMap((atMs) =>
    open
      .filter(({ timeMs }) => timeMs >= atMs - beforeMs && timeMs <= atMs + afterMs)
      .map((frame) => ({ frame, farMs: Math.abs(frame.timeMs - (atMs - REACTION_MS)) })),
  );
  return reached.sort((a, b) => a.farMs - b.farMs)[0]?.frame ?? null;
}

function besidePromising(
  open: readonly LookedFrame[],
  frames: readonly LookedFrame[],
): LookedFrame | null {
  const promising = frames.filter(({ glimpse }) => glimpse === 'promising');
  const isBeside = ({ timeMs }: LookedFrame): boolean =>
    promising.some((other) => Math.abs(other.timeMs - timeMs) <= NEIGHBOUR_MS);
  return open.findLast(isBeside) ?? null;
}
