import type { Point3 } from './canonical-face';

/** One hair, from its root to its tip, in the head's frame. */
export interface Strand {
  readonly points: readonly Point3[];
  readonly widthCm: number;
  /** Albedo multiplier; and how much light reaches the strand through its neighbours at root and tip. */
  readonly tone: number;
  readonly rootLight: number;
  readonly tipLight: number;
  /** 0 transparent, 1 solid. */
  readonly opacity: number;
}

export type HairStyle = 'short' | 'fringe' | 'over-ears' | 'loose';
