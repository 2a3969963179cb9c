import { deltaE, type Lab } from '../picture/lab';
import { percentile } from './median';
import { WALL_SIDE, type WallBlock } from './wall';

const ROUNDS = 6;
/** Blocks this much further off than the middle one, and at least so much ΔE, count for little. */
const DOUBT = { times: 1.5, leastDeltaE: 1.5 } as const;
/** Holds the slope flat where few blocks lie in a line. */
const RIDGE = 1e-3;

/**
 * The colour of each block on the flat slope (L*, a*, b* linear in column and row) that fits best:
 * least squares, with those that stand out weighed down round by round.
 */
export function fittedSlope(blocks: readonly WallBlock[]): Lab[] {
  let weights = blocks.map(() => 1);
  let fitted: Lab[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [l, a, b] = [
      plane(blocks, 'l', weights),
      plane(blocks, 'a', weights),
      plane(blocks, 'b', weights),
    ];
    fitted = blocks.map((block) => ({ l: l(block), a: a(block), b: b(block) }));
    const off = blocks.map((block, k) => deltaE(block.lab, fitted[k] ?? block.lab));
    const scale = Math.max(DOUBT.leastDeltaE, DOUBT.times * percentile(off, 0.5));
    weights = off.map((distance) => 1 / (1 + (distance / scale) ** 2) ** 2);
  }
  return fitted;
}

type Place = Pick<WallBlock, 'column' | 'row'>;
const HALF = WALL_SIDE / 2;
const across = ({ column }: Place): number => (column + 0.5 - HALF) / HALF;
const down = ({ row }: Place): number => (row + 0.5 - HALF) / HALF;

function plane(
  blocks: readonly WallBlock[],
  channel: keyof Lab,
  weights: readonly number[],
): (at: Place) => number {
  let [n, x, y, xx, xy, yy, v, xv, yv] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  blocks.forEach((block, k) => {
    const w = weights[k] ?? 0;
    const [px, py, value] = [across(block), down(block), block.lab[channel]];
    n += w;
    x += w * px;
    y += w * py;
    xx += w * px * px;
    xy += w * px * py;
    yy += w * py * py;
    v += w * value;
    xv += w * px * value;
    yv += w * py * value;
  });
  // About the weighted centre, so that two unknowns are left.
  const sxx = xx - (x * x) / n + RIDGE * n;
  const syy = yy - (y * y) / n + RIDGE * n;
  const sxy = xy - (x * y) / n;
  const [sxv, syv] = [xv - (x * v) / n, yv - (y * v) / n];
  const determinant = sxx * syy - sxy * sxy;
  const p = (sxv * syy - syv * sxy) / determinant;
  const q = (syv * sxx - sxv * sxy) / determinant;
  return (at) => v / n + p * (across(at) - x / n) + q * (down(at) - y / n);
}
