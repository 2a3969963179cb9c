import { TRICK_FACTS, TRICKS, type Side, type Trick } from './trick';

/** A trick as it was made. */
export interface MadeTrick {
  readonly trick: Trick;
  readonly side: Side;
}

/** So many tricks back, none is made again by itself: with less, a child has seen it all. */
const NOT_AGAIN = 2;

/** How large the first tricks of a sitting are, so that nothing startles; the later ones are whole. */
const FIRST_SIZES: readonly number[] = [0.4, 0.6, 0.8];

const OTHER_SIDE: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };

/** 0 to 1, of the sitting's trick number `made`, counted from 0. */
export const sizeOf = (made: number): number => FIRST_SIZES[made] ?? 1;

/**
 * Another trick than the last ones, a gentle one while the sitting is young.
 * @param past What was made in this sitting, the latest last.
 * @param random 0 to below 1.
 */
export function newTrick(past: readonly MadeTrick[], made: number, random: number): MadeTrick {
  const recent = new Set(past.slice(-NOT_AGAIN).map(({ trick }) => trick));
  const young = made < FIRST_SIZES.length;
  const fitting = TRICKS.filter(
    (trick) => !recent.has(trick) && (!young || TRICK_FACTS[trick].gentle),
  );
  const place = random * fitting.length;
  return { trick: fitting[Math.floor(place)] ?? TRICKS[0], side: sideAt(place % 1) };
}

/** The trick that staff ask for; asked for again, it comes from the other side. */
export function wishedTrick(past: readonly MadeTrick[], trick: Trick, random: number): MadeTrick {
  const last = past.at(-1);
  return { trick, side: last?.trick === trick ? OTHER_SIDE[last.side] : sideAt(random) };
}

const sideAt = (share: number): Side => (share < 0.5 ? 'left' : 'right');
