import type { ReactNode } from 'react';
import type { HairThing } from '../../src/guide/hair-story';
import { Clip, Comb } from './hair-tools';
import './hair-picture.css';

/** One frame of a hair story; the words beside it tell the same. */
export const HairPicture = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 120 120" className="hair-picture" aria-hidden="true">
    {children}
  </svg>
);

const TIE = <ellipse className="band" cx="60" cy="60" rx="26" ry="18" />;

const THINGS: Readonly<Record<HairThing, ReactNode>> = {
  comb: (
    <g transform="translate(60 60) scale(2.6)">
      <Comb x={0} y={0} />
    </g>
  ),
  band: TIE,
  twoBands: (
    <>
      <g transform="translate(-18 -16)">{TIE}</g>
      <g transform="translate(18 20)">{TIE}</g>
    </>
  ),
  clip: (
    <g transform="translate(48 60) scale(3)">
      <Clip x={0} y={0} />
    </g>
  ),
};

/** What the shelf has for it. */
export const HairThingPicture = ({ of }: { readonly of: HairThing }) => (
  <svg viewBox="0 0 120 120" className="hair-picture thing" aria-hidden="true">
    {THINGS[of]}
  </svg>
);
