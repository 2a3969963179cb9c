import type { Changes } from './columns';
import type { Picture } from './picture/picture';
import type { Source } from './source';

/** A picture with a known defect, or with none. */
export interface Derived {
  readonly picture: Picture;
  readonly changes: Changes;
}

export interface Level {
  /** Part of the file's name: letters, digits, `.`, `+` and `-`. */
  readonly name: string;
  /**
   * @param random numbers in [0, 1), the same for all levels of a series
   * @returns null where this source does not bear the operation
   */
  make(
    source: Source,
    random: () => number,
    others: readonly Source[],
  ): Derived | null | Promise<Derived>;
}

export type Trust = 'high' | 'medium' | 'low';

/** One way of spoiling a good portrait, in steps. */
export interface Kind {
  readonly name: string;
  /** What is done, in one sentence. */
  readonly what: string;
  /** Which steps there are and where the limits between the labels lie. */
  readonly steps: string;
  /** Which portraits bear it, beyond being good ones. */
  readonly needs: string;
  readonly trust: Trust;
  /** How far, and why. */
  readonly why: string;
  readonly levels: readonly Level[];
  fits(source: Source): boolean;
}

export const always = (): boolean => true;
