import type { Side, Trick } from './trick';

/** Who or what keeps the companion calm: the child's look, staff, or a touch of the screen. */
export type CalmedBy = 'look' | 'staff' | 'touch';

/** What the companion does now. Times are those handed in, in milliseconds. */
export type Act =
  /** It holds still, its face calm: the moment when frames are taken. */
  | {
      readonly kind: 'calm';
      readonly by: CalmedBy;
      readonly sinceMs: number;
      /** How often it has made its smallest move since. */
      readonly stirs: number;
    }
  /** It waits, until then at least, before it tries something. */
  | { readonly kind: 'rest'; readonly untilMs: number }
  | TrickAct;

export interface TrickAct {
  readonly kind: 'trick';
  readonly trick: Trick;
  readonly side: Side;
  readonly startMs: number;
  readonly lengthMs: number;
  /** How large its movements are, 0 (it stays where it is) to 1. */
  readonly size: number;
  /** How loud its sound is, 0 (silent) to 1; the volume of everything comes on top. */
  readonly level: number;
  readonly by: 'itself' | 'staff';
}
