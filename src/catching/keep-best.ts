import { rankFrames } from '../guide/best-frame';
import type { CaughtFrame } from './caught-frame';

/** So many frames are kept of one sitting. */
export const KEPT_FRAMES = 16;
/** Of them, so many may be there for the operator's sake alone. */
export const KEPT_BY_HAND = 4;
/** As long as no frame is good, the best of the others are shown, so that staff see what is wrong. */
const KEPT_OF_BROKEN = 3;

/**
 * The best frames of a sitting with one more, the best first: the good ones, then the others, each in the
 * order of `rankFrames`. Once one is good, of those that are not only the operator's own stay. Of two good
 * ones of one moment the better one stays.
 */
export function keepBest<Frame extends CaughtFrame>(
  kept: readonly Frame[],
  frame: Frame,
): readonly Frame[] {
  const all = [...kept, frame];
  const ranked = rankFrames(all).flatMap(({ index }) => all[index] ?? []);
  const good = ranked.filter((one) => one.good).filter(isFirstOfMoment);
  const byHand = ranked
    .filter((one) => !one.good && one.byHand)
    .sort((a, b) => b.timeMs - a.timeMs)
    .slice(0, KEPT_BY_HAND);
  const others = ranked
    .filter((one) => !one.good && !one.byHand)
    .slice(0, good.length > 0 ? 0 : KEPT_OF_BROKEN);
  const rest = new Set([...byHand, ...others]);
  return [...good.slice(0, KEPT_FRAMES - byHand.length), ...ranked.filter((one) => rest.has(one))];
}

const isFirstOfMoment = (
  { momentId }: CaughtFrame,
  at: number,
  frames: readonly CaughtFrame[],
): boolean => frames.findIndex((other) => other.momentId === momentId) === at;
