import type { ReactNode } from 'react';
import type { HAIR_STORIES } from '../../src/guide/hair-story';
import { BROWS, FRONT_BODY, FRONT_EARS, FRONT_FACE } from './drawn-head';
import { Arrow, Clip, Comb, Seen } from './hair-tools';

type Frame = (typeof HAIR_STORIES.fringeClip.frames)[number];

const HEAD = (
  <>
    {FRONT_BODY}
    {FRONT_EARS}
    {FRONT_FACE}
  </>
);

/** A fringe down to the eyes. */
const FRINGE = (
  <>
    <path
      className="hair"
      d="M35 58c-2-28 8-40 25-40s27 12 25 40c-2-3-3-5-4-8-3 3-6 4-9 4-3 0-5-1-7-3-2 2-5 3-8 3s-5-1-7-3c-2 2-4 3-7 3-2 0-4-1-5-3-1 3-2 5-3 7z"
    />
    <path
      className="strand"
      d="M46 50c0-12 4-20 10-26M56 52c0-12 2-20 5-28M67 51c0-12-1-20-3-27M76 50c-1-11-4-20-9-25"
    />
  </>
);

/** The same combed to one side, the forehead free. */
const SWEPT = (
  <>
    <path
      className="hair"
      d="M36 52c-2-24 8-34 24-34 17 0 27 11 24 36-2-4-3-8-4-11-2 1-5 0-9-2-8-4-16-8-25-9-6 4-8 11-10 20z"
    />
    <path className="strand" d="M47 31c4-5 10-7 18-4 8 4 13 10 15 16M52 26c10-3 22 3 28 13" />
  </>
);

export const FRINGE_FRAMES: Readonly<Record<Frame, ReactNode>> = {
  comb: (
    <>
      {HEAD}
      {FRINGE}
      <Comb x={60} y={36} />
      <Arrow x={104} y={26} turnDeg={90} />
    </>
  ),
  side: (
    <>
      {HEAD}
      {BROWS}
      {SWEPT}
      <Comb x={76} y={32} turnDeg={-62} />
      <path className="mark" d="M40 8c20-8 44-2 58 18M98 13l1 14-13-4" />
    </>
  ),
  clip: (
    <>
      {HEAD}
      {BROWS}
      {SWEPT}
      <Clip x={78} y={38} turnDeg={52} />
      <Arrow x={116} y={20} turnDeg={146} />
    </>
  ),
  brows: (
    <>
      {HEAD}
      {BROWS}
      {SWEPT}
      <Clip x={78} y={38} turnDeg={52} />
      <path className="mark" d="M45 49c3-3 7-3 10-1M65 48c3-2 7-2 10 1" />
      <Seen x={18} y={40} />
      <Seen x={102} y={40} />
    </>
  ),
};
