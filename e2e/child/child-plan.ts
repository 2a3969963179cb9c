import type { HeadName } from './child-heads';

/** Where a cut-out lies in the camera's picture, by the middle of its eyes. */
export interface Placement {
  readonly xPx: number;
  readonly yPx: number;
  /** 1: as drawn. */
  readonly scale: number;
  /** Clockwise in the picture. */
  readonly rollDeg: number;
  readonly isMirrored: boolean;
}

/** Something in the picture that does not belong there, placed from the middle of the child's eyes. */
export interface Prop {
  readonly what: 'hand-at-chin' | 'hand-from-side' | 'dummy' | 'toy' | 'neighbour';
  readonly xPx: number;
  readonly yPx: number;
  readonly rollDeg: number;
  readonly isMirrored: boolean;
}

export interface Blur {
  readonly along: 'row' | 'column';
  readonly lengthPx: number;
}

/** One frame of the clip: all that is in it. */
export interface FramePlan {
  readonly head: HeadName;
  readonly place: Placement;
  readonly props: readonly Prop[];
  readonly blur: Blur | null;
}

/** What a child does that no office takes. */
export const MISCHIEFS = [
  'turning',
  'nodding',
  'looking-up',
  'glancing',
  'blinking',
  'dozing',
  'mouth-open',
  'laughing',
  'tilting',
  'fidgeting',
  'hand-at-chin',
  'hand-from-side',
  'dummy',
  'toy',
  'second-person',
  'half-out',
  'off-centre',
] as const;

export type Mischief = (typeof MISCHIEFS)[number];

/** Frames that belong together; `toFrame` is the last of them. */
export interface Segment {
  readonly kind: 'good' | Mischief;
  readonly fromFrame: number;
  readonly toFrame: number;
}

export interface ChildPlan {
  /** One after another, 30 a second; the number of a frame is its index. */
  readonly frames: readonly FramePlan[];
  /** Without gaps, in order. */
  readonly segments: readonly Segment[];
}

/** Chromium's fake camera plays as many. */
export const FRAMES_PER_SECOND = 30;
/** A good moment lasts 200 ms. */
export const GOOD_FRAMES = 6;
/** At least 600 ms lie between two good moments. */
export const LEAST_BAD_FRAMES = 18;
/** Where the middle of the child's eyes is, when it sits still. */
export const HOME_PX = { x: 960, y: 590 } as const;

export const goodMoments = ({ segments }: ChildPlan): readonly Segment[] =>
  segments.filter(({ kind }) => kind === 'good');

/** Which good moment a frame belongs to, counted from 0; null: none. */
export function momentOf(plan: ChildPlan, frame: number): number | null {
  const at = goodMoments(plan).findIndex((one) => frame >= one.fromFrame && frame <= one.toFrame);
  return at < 0 ? null : at;
}

/**
 * What the clip is true for: a specification that relaxes nothing for a small child and that asks for a
 * look at the lens, so that every mischief breaks a rule that blocks. It is as true for
 * `cn.exitentry.nia` and a schoolchild; that specification lets a small child look away.
 */
export const CHILD_SPECIFICATION = 'cn.exitentry.prov354';
export const CHILD_SUBJECT = 'child';
