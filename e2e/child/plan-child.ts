import { randomStream } from '../person/noise';
import { GOOD_HEADS } from './child-heads';
import {
  FRAMES_PER_SECOND,
  GOOD_FRAMES,
  HOME_PX,
  LEAST_BAD_FRAMES,
  MISCHIEFS,
  type ChildPlan,
  type FramePlan,
  type Mischief,
  type Segment,
} from './child-plan';
import { actsOf, LEAST_ACT_FRAMES, type Act } from './mischief';

export interface ChildWish {
  /** How many good moments. */
  readonly moments: number;
  readonly seconds: number;
}

/**
 * A clip of a child that never sits still: so many moments that an office would take, at random times,
 * and mischief before, between and after them. The same seed gives the same plan.
 * @throws {RangeError} when so many moments have no room
 */
export function planChild(seed: number, { moments, seconds }: ChildWish): ChildPlan {
  const random = randomStream(seed);
  const badFrames = Math.round(seconds * FRAMES_PER_SECOND) - moments * GOOD_FRAMES;
  const gaps = gapsOf(badFrames, moments + 1, random);
  const nextKind = deck(random);
  const acts: Act[] = [];
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], more: readonly Act[]) => {
    segments.push({ kind, fromFrame: acts.length, toFrame: acts.length + more.length - 1 });
    acts.push(...more);
  };
  for (const [at, gap] of gaps.entries()) {
    for (const frames of actLengths(gap, random)) {
      const kind = nextKind();
      add(kind, actsOf(kind, frames, random));
    }
    if (at < moments) add('good', goodActs(random));
  }
  const sway = swayOf(random);
  return { frames: acts.map((act, frame) => frameOf(act, sway(frame))), segments };
}

/** Before the first act and after the last the child keeps still so long, as bad as it is there. */
const REST_FRAMES = 60;

/**
 * The plan with a rest before and after it: what watches the clip is awake when it begins, and has seen
 * all of it before Chromium's fake camera begins it anew.
 */
export function withRests({ frames, segments }: ChildPlan): ChildPlan {
  const [first, last] = [segments[0], segments.at(-1)];
  const rest = (frame: FramePlan | undefined): readonly FramePlan[] =>
    frame === undefined ? [] : Array.from({ length: REST_FRAMES }, () => frame);
  const shifted = segments.map(({ kind, fromFrame, toFrame }) => ({
    kind,
    fromFrame: fromFrame + REST_FRAMES,
    toFrame: toFrame + REST_FRAMES,
  }));
  const end = REST_FRAMES + frames.length;
  return {
    frames: [...rest(frames[0]), ...frames, ...rest(frames.at(-1))],
    segments: [
      ...(first ? [{ kind: first.kind, fromFrame: 0, toFrame: REST_FRAMES - 1 }] : []),
      ...shifted,
      ...(last ? [{ kind: last.kind, fromFrame: end, toFrame: end + REST_FRAMES - 1 }] : []),
    ],
  };
}

/** Of so many frames in all, how many each gap has. */
function gapsOf(frames: number, count: number, random: () => number): readonly number[] {
  const spare = frames - count * LEAST_BAD_FRAMES;
  if (spare < 0) throw new RangeError('So many good moments have no room; ask for fewer.');
  const cuts = Array.from({ length: count - 1 }, () => Math.floor(random() * (spare + 1)));
  const edges = [0, ...cuts.sort((a, b) => a - b), spare];
  return edges.slice(1).map((edge, at) => LEAST_BAD_FRAMES + edge - (edges[at] ?? 0));
}

/** An act lasts half a second to a second and a bit. */
function actLengths(frames: number, random: () => number): readonly number[] {
  const lengths: number[] = [];
  for (let left = frames; left > 0; left -= lengths.at(-1) ?? left) {
    const wanted = LEAST_ACT_FRAMES + Math.floor(random() * 19);
    lengths.push(left < 2 * LEAST_ACT_FRAMES ? left : Math.min(wanted, left - LEAST_ACT_FRAMES));
  }
  return lengths;
}

/** Every kind comes once before any comes again. */
function deck(random: () => number): () => Mischief {
  let cards: Mischief[] = [];
  return () => {
    if (cards.length === 0) {
      cards = MISCHIEFS.map((kind) => ({ kind, order: random() }))
        .sort((a, b) => a.order - b.order)
        .map(({ kind }) => kind);
    }
    return cards.pop() ?? MISCHIEFS[0];
  };
}

function goodActs(random: () => number): readonly Act[] {
  const head = GOOD_HEADS[Math.floor(random() * GOOD_HEADS.length)] ?? GOOD_HEADS[0];
  const isMirrored = random() < 0.5;
  return Array.from({ length: GOOD_FRAMES }, () => ({ head, isMirrored }));
}

interface Sway {
  readonly xPx: number;
  readonly yPx: number;
  readonly scale: number;
  readonly rollDeg: number;
}

/** Nobody sits still: some pixels a frame, so that no two frames are alike. */
function swayOf(random: () => number): (frame: number) => Sway {
  const wave = (size: number, period: number): ((frame: number) => number) => {
    const phase = random() * 2 * Math.PI;
    return (frame) => size * Math.sin((2 * Math.PI * frame) / period + phase);
  };
  const [slowX, fastX] = [wave(9, 47), wave(3, 13.3)];
  const [slowY, fastY] = [wave(5, 61), wave(2, 11.7)];
  const [grow, lean] = [wave(0.014, 89), wave(1.2, 71)];
  return (frame) => ({
    xPx: slowX(frame) + fastX(frame),
    yPx: slowY(frame) + fastY(frame),
    scale: 1 + grow(frame),
    rollDeg: lean(frame),
  });
}

const frameOf = (act: Act, sway: Sway): FramePlan => ({
  head: act.head,
  place: {
    xPx: HOME_PX.x + sway.xPx + (act.awayPx ?? 0),
    yPx: HOME_PX.y + sway.yPx + (act.downPx ?? 0),
    scale: sway.scale,
    rollDeg: sway.rollDeg + (act.rollDeg ?? 0),
    isMirrored: act.isMirrored ?? false,
  },
  props: act.props ?? [],
  blur: act.blur ?? null,
});
