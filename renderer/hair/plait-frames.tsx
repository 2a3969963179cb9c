import type { ReactNode } from 'react';
import type { HAIR_STORIES } from '../../src/guide/hair-story';
import {
  BACK_BODY,
  BACK_CAP,
  BACK_EARS,
  BROWS,
  FRONT_BODY,
  FRONT_EARS,
  FRONT_FACE,
  FRONT_HAIR_BACK,
} from './drawn-head';
import { Arrow, Comb, Seen } from './hair-tools';

type Frame = (typeof HAIR_STORIES.twoPlaits.frames)[number];

/** The parting of a head from behind. */
const PARTING = <path className="parting" d="M60 18v62" />;

/** One half of loose hair from behind, on the left; the right one is its mirror image. */
const HALF = (
  <>
    <path
      className="hair"
      d="M59 70c-12 0-22-4-25-14-9 10-12 34-8 54 8 3 18 2 24-2 2-12 3-24 9-38z"
    />
    <path className="strand" d="M38 62c-6 14-8 32-5 46M48 68c-4 12-6 26-6 40" />
  </>
);

/** The same in three strands. */
const THREE = (
  <>
    <path className="hair strand-1" d="M36 56c-14 10-18 32-20 54 5 2 8 2 10 0 2-18 4-36 15-48z" />
    <path className="hair strand-2" d="M42 62c-9 12-11 30-12 49 4 2 8 2 11 0 0-18 2-34 9-44z" />
    <path className="hair strand-3" d="M51 67c-5 12-6 28-6 44 4 2 8 2 11 0-1-16 0-30 2-42z" />
    <path className="gap" d="M41 60c-10 13-12 32-14 50M50 66c-6 14-8 30-8 46" />
  </>
);

/** A plait on the left, from the nape to its end below the shoulder. */
const PLAIT = (
  <>
    <path
      className="hair"
      d="M40 62c-8 2-12 8-8 13-6 3-7 9-3 12-5 4-5 9-1 12-3 4-2 8 2 9 5 1 8-3 7-8 5-2 6-8 3-12 5-3 6-9 2-13 6-4 8-9 6-14z"
    />
    <path
      className="strand"
      d="M33 75c3 3 7 3 9 0M30 87c3 3 7 3 9 0M29 99c3 2 6 2 8 0M46 65c-4 3-9 5-13 10M42 78c-4 2-8 4-12 9M38 90c-3 2-6 4-9 9"
    />
  </>
);

const mirrored = (drawing: ReactNode) => (
  <>
    {drawing}
    <g transform="translate(120 0) scale(-1 1)">{drawing}</g>
  </>
);

/** How the outer strands go over the middle one, large: first the left one, then the right one. */
const WEAVE = (
  <>
    <path className="lock-2" d="M31 30c0 26-19 30-19 56v22" />
    <path className="lock-3" d="M50 30v78" />
    <path className="lock-rim" d="M12 30c0 26 19 30 19 56v22" />
    <path className="lock-1" d="M12 30c0 26 19 30 19 56v22" />
    <path className="mark" d="M5 42c1 20 12 28 21 34M26 66v11l-11-1" />
    <path className="lock-1" d="M89 30c0 26 19 30 19 56v22" />
    <path className="lock-2" d="M70 30v78" />
    <path className="lock-rim" d="M108 30c0 26-19 30-19 56v22" />
    <path className="lock-3" d="M108 30c0 26-19 30-19 56v22" />
    <path className="mark" d="M115 42c-1 20-12 28-21 34M94 66v11l11-1" />
    {[
      [12, '1'],
      [31, '2'],
      [50, '3'],
      [70, '2'],
      [89, '1'],
      [108, '3'],
    ].map(([x, strand]) => (
      <text key={x} x={x} y="22">
        {strand}
      </text>
    ))}
    <path className="parting-line" d="M60 14v96" />
  </>
);

export const PLAIT_FRAMES: Readonly<Record<Frame, ReactNode>> = {
  part: (
    <>
      {BACK_BODY}
      {BACK_CAP}
      {mirrored(HALF)}
      {PARTING}
      <Comb x={60} y={12} />
      <Arrow x={44} y={44} turnDeg={180} />
      <Arrow x={76} y={44} />
    </>
  ),
  three: (
    <>
      {BACK_BODY}
      {BACK_EARS}
      {BACK_CAP}
      {mirrored(THREE)}
      {PARTING}
    </>
  ),
  weave: WEAVE,
  band: (
    <>
      {BACK_BODY}
      {BACK_EARS}
      {BACK_CAP}
      {mirrored(PLAIT)}
      {PARTING}
      {mirrored(<ellipse className="band" cx="33" cy="99" rx="7" ry="3.4" />)}
      {mirrored(<circle className="mark" cx="33" cy="100" r="13" />)}
    </>
  ),
  behind: (
    <>
      {FRONT_BODY}
      {FRONT_EARS}
      {FRONT_FACE}
      {BROWS}
      {FRONT_HAIR_BACK}
      <path className="parting" d="M60 18v13" />
      <circle className="mark" cx="32" cy="59" r="13" />
      <circle className="mark" cx="88" cy="59" r="13" />
      <Seen x={12} y={42} />
      <Seen x={106} y={42} />
    </>
  ),
};
