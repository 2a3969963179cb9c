import type { RatedFrame } from '../guide/best-frame';

/** One frame of a child's sitting that is worth keeping, as it was judged. */
export interface CaughtFrame extends RatedFrame {
  /** Counts the frames of the sitting. */
  readonly id: number;
  /** On the camera's clock. */
  readonly timeMs: number;
  /** The moment that it was judged in full for; null before. */
  readonly momentId: number | null;
  /** Whether its own pixels were judged by every rule, or only its face in passing. */
  readonly judged: 'in passing' | 'in full';
  /** Whether it was judged in full and breaks no rule that blocks. */
  readonly good: boolean;
  /** Whether the operator pressed at this moment: it is kept, whatever the rules say. */
  readonly byHand: boolean;
}

/** Where the child looks, as the companion needs to know it. */
export type Attention = 'lens' | 'away' | 'nobody';
