import type { ReactNode } from 'react';
import type { HAIR_STORIES } from '../../src/guide/hair-story';
import {
  BROWS,
  FRONT_BODY,
  FRONT_EARS,
  FRONT_FACE,
  FRONT_HAIR_BACK,
  SIDE_BODY,
  SIDE_EAR,
  SIDE_HAIR_BACK,
  SIDE_LOOSE,
  SIDE_TAIL,
} from './drawn-head';
import { Arrow, Band, Comb, Hand, Seen } from './hair-tools';

type Frame = (typeof HAIR_STORIES.ponytail.frames)[number];

export const PONYTAIL_FRAMES: Readonly<Record<Frame, ReactNode>> = {
  comb: (
    <>
      {SIDE_BODY}
      {SIDE_LOOSE}
      <Comb x={60} y={20} turnDeg={-12} />
      <path className="mark" d="M66 6c20-2 36 12 40 32M98 32l8 7 6-9" />
    </>
  ),
  gather: (
    <>
      {SIDE_BODY}
      {SIDE_TAIL}
      {SIDE_HAIR_BACK}
      {SIDE_EAR}
      <Hand x={90} y={50} />
    </>
  ),
  band: (
    <>
      {SIDE_BODY}
      {SIDE_TAIL}
      {SIDE_HAIR_BACK}
      {SIDE_EAR}
      <Band x={88} y={50} turnDeg={-20} />
      <path className="mark" d="M84 32c12-8 24 4 22 18-2 12-10 18-18 18M95 60l-8 8 9 7" />
      <text x="106" y="26">
        ×3
      </text>
    </>
  ),
  drape: (
    <>
      {SIDE_BODY}
      {SIDE_TAIL}
      {SIDE_HAIR_BACK}
      {SIDE_EAR}
      <Band x={88} y={50} turnDeg={-20} />
      <Arrow x={110} y={30} turnDeg={90} />
    </>
  ),
  ears: (
    <>
      {FRONT_BODY}
      {FRONT_EARS}
      {FRONT_FACE}
      {BROWS}
      {FRONT_HAIR_BACK}
      <circle className="mark" cx="32" cy="59" r="13" />
      <circle className="mark" cx="88" cy="59" r="13" />
      <Seen x={12} y={42} />
      <Seen x={106} y={42} />
    </>
  ),
};
