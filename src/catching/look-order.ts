import type { RingFrame } from './ring';

/** A frame of the ring, and what a glimpse has said of it. */
export interface LookedFrame extends RingFrame {
  readonly glimpse: 'none' | 'promising' | 'broken';
}

/** About a trigger, so much before and after it is looked at closely. */
export const TRIGGER_REACH = { beforeMs: 2000, afterMs: 1000 } as const;
/** Who presses does so when the moment is already over. */
export const REACTION_MS = 300;
/** Frames so near to a promising one are of the same moment, and may be better. */
const NEIGHBOUR_MS = 160;

/**
 * Which frame of the ring to glimpse next; null where all were. The newest one first, so that what is
 * said of the child is true now and a slow machine's glimpses are evenly spaced; about a trigger every
 * other glimpse goes to the frames there, those first that were taken just before it; in spare time those
 * beside promising ones; then the rest.
 * @param turn counts the glimpses
 */
export function nextGlimpse(
  frames: readonly LookedFrame[],
  triggersMs: readonly number[],
  turn: number,
): RingFrame | null {
  const open = frames.filter(({ glimpse }) => glimpse === 'none');
  const triggered = nearestTo(open, triggersMs);
  if (triggered !== null && turn % 2 === 1) return triggered;
  const newest = frames.at(-1);
  if (newest?.glimpse === 'none') return newest;
  return triggered ?? besidePromising(open, frames) ?? open.at(-1) ?? null;
}

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
