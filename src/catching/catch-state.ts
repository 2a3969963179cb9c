import type { RatedFrame } from '../guide/best-frame';
import type { CaughtFrame } from './caught-frame';
import { KEPT_FRAMES, keepBest } from './keep-best';
import { TRIGGER_REACH, type LookedFrame } from './look-order';
import {
  addToMoments,
  meantBy,
  MOST_CANDIDATES,
  recentMoments,
  settle,
  type Moment,
} from './moments';
import { admit, EMPTY_RING, type Ring, type RingFrame, type RingPlan } from './ring';

/** A frame that was glimpsed at; `promising`: it may be a good one. */
export interface GlimpsedFrame extends CaughtFrame {
  readonly promising: boolean;
}

/** Everything that is known of the frames of one sitting; their pixels are elsewhere, by their ids. */
export interface CatchState {
  readonly ring: Ring;
  /** What a glimpse said of frames that are in the ring. */
  readonly glimpses: readonly GlimpsedFrame[];
  readonly moments: readonly Moment[];
  /** When the operator pressed, until the frame that was meant is known. */
  readonly triggersMs: readonly number[];
  /** The best first. */
  readonly kept: readonly CaughtFrame[];
}

export const NOTHING_CAUGHT_YET: CatchState = {
  ring: EMPTY_RING,
  glimpses: [],
  moments: [],
  triggersMs: [],
  kept: [],
};

/** Frames whose pixels are held beside the ring's, at most; the last is the one being judged. */
export const MOST_HELD = MOST_CANDIDATES + KEPT_FRAMES + 1;

/** The camera has given a frame; `admitted` is null where it comes too early to be kept. */
export function frameCame(
  state: CatchState,
  timeMs: number,
  plan: RingPlan,
): { readonly state: CatchState; readonly admitted: RingFrame | null } {
  const outcome = admit(state.ring, timeMs, plan);
  if (outcome === null) return { state, admitted: null };
  const { ring, admitted } = outcome;
  const oldestMs = ring.frames[0]?.timeMs ?? timeMs;
  return {
    state: decideTriggers({
      ...state,
      ring,
      glimpses: state.glimpses.filter((glimpse) => glimpse.timeMs >= oldestMs),
      moments: recentMoments(state.moments, oldestMs),
    }),
    admitted,
  };
}

/** The frames of the ring, as the choice of the next glimpse needs them. */
export const lookedFrames = ({ ring, glimpses }: CatchState): readonly LookedFrame[] => {
  const byId = new Map(glimpses.map((frame) => [frame.id, frame]));
  return ring.frames.map((frame) => {
    const glimpse = byId.get(frame.id);
    if (glimpse === undefined) return { ...frame, glimpse: 'none' };
    return { ...frame, glimpse: glimpse.promising ? 'promising' : 'broken' };
  });
};

/** A frame of the ring has been glimpsed; one that has left it meanwhile changes nothing. */
export function glimpsed(
  state: CatchState,
  { id }: RingFrame,
  rated: RatedFrame & { readonly promising: boolean },
): CatchState {
  const frame = state.ring.frames.find((one) => one.id === id);
  if (frame === undefined) return state;
  const caught: GlimpsedFrame = {
    ...rated,
    ...frame,
    momentId: null,
    judged: 'in passing',
    good: false,
    byHand: false,
  };
  return {
    ...state,
    glimpses: [...state.glimpses, caught],
    moments: caught.promising ? addToMoments(state.moments, caught) : state.moments,
  };
}

/** The operator pressed: the moment was just before the frame that came last. */
export function triggered(state: CatchState): CatchState {
  const last = state.ring.frames.at(-1);
  return last === undefined ? state : { ...state, triggersMs: [...state.triggersMs, last.timeMs] };
}

/** After the window of a trigger, so long is left to look at the frames in it. */
const LOOKED_AT_MS = 700;

/** Triggers whose frames have been looked at become a moment of the operator's own. */
function decideTriggers(state: CatchState): CatchState {
  const nowMs = state.ring.frames.at(-1)?.timeMs ?? -Infinity;
  const isDue = (atMs: number): boolean => nowMs >= atMs + TRIGGER_REACH.afterMs + LOOKED_AT_MS;
  return state.triggersMs.filter(isDue).reduce<CatchState>(
    (before, atMs) => {
      const meant = meantBy(atMs, before.glimpses);
      if (meant === null) return before;
      return { ...before, moments: addToMoments(before.moments, { ...meant, byHand: true }) };
    },
    { ...state, triggersMs: state.triggersMs.filter((atMs) => !isDue(atMs)) },
  );
}

/** A frame of a moment has been judged in full. */
export function judgedInFull(
  state: CatchState,
  moment: Moment,
  frame: CaughtFrame,
  judgement: Pick<CaughtFrame, 'report' | 'sharpness' | 'good'>,
): CatchState {
  const judged: CaughtFrame = {
    ...frame,
    ...judgement,
    momentId: moment.id,
    judged: 'in full',
    byHand: frame.byHand || moment.byHand,
  };
  return {
    ...state,
    moments: settle(state.moments, moment.id, judged),
    kept: keepBest(state.kept, judged),
  };
}

/** Another stream of frames begins, with a clock of its own: only what is kept stays. */
export const restarted = (state: CatchState): CatchState => ({
  ...NOTHING_CAUGHT_YET,
  ring: { ...EMPTY_RING, lastId: state.ring.lastId },
  kept: state.kept,
});

/** Other rules hold: what is kept is judged by them, and what was only glimpsed is glimpsed again. */
export const rejudged = (
  state: CatchState,
  again: (frame: CaughtFrame) => Pick<CaughtFrame, 'report' | 'good'>,
): CatchState => ({
  ...state,
  glimpses: [],
  moments: [],
  kept: state.kept
    .map((frame) => ({ ...frame, ...again(frame) }))
    .reduce<readonly CaughtFrame[]>(keepBest, []),
});

/** The frames whose pixels are still needed. */
export const heldFrames = ({ ring, moments, kept }: CatchState): ReadonlySet<number> =>
  new Set([
    ...ring.frames.map(({ id }) => id),
    ...moments.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
    ...kept.map(({ id }) => id),
  ]);
