import type { ReactNode } from 'react';
import type { Preparation } from '../../src/guide/get-ready';
import './preparation-picture.css';

const HAIR_TIED = (
  <path className="hair" d="M28 40c0-18 8-27 20-27s20 9 20 27c-2-12-8-18-20-18s-18 6-20 18z" />
);
const EARS = (
  <>
    <path className="skin" d="M29 41c-6-2-8 2-6 7s4 6 8 5zM67 41c6-2 8 2 6 7s-4 6-8 5z" />
  </>
);
const EYES = <path className="line" d="M37 45h6M53 45h6" />;
const BROWS = <path className="line" d="M35 39c3-2 6-2 9 0M52 39c3-2 6-2 9 0" />;
const CROSSED = <path className="off" d="M14 14l68 68" />;

/** What is drawn over the head that all pictures share. */
const DRAWN: Readonly<Record<Preparation, ReactNode>> = {
  hairBehindEars: (
    <>
      <path className="hair" d="M62 16c10-6 18 0 16 9-2 8-9 9-14 5z" />
      {HAIR_TIED}
      <path className="mark" d="M18 36a12 12 0 1 0 .1 22M78 36a12 12 0 1 1-.1 22" />
    </>
  ),
  fringeUp: (
    <>
      {HAIR_TIED}
      <path className="mark" d="M48 38V24M42 29l6-6 6 6" />
    </>
  ),
  glassesOff: (
    <>
      {HAIR_TIED}
      <path className="line" d="M32 41h14v9H32zM50 41h14v9H50zM46 44h4" />
      {CROSSED}
    </>
  ),
  glassesClear: (
    <>
      {HAIR_TIED}
      <path className="line" d="M32 41h14v9H32zM50 41h14v9H50zM46 44h4" />
      <path className="mark" d="M70 20l4 4M80 14v6M86 26h-6" />
    </>
  ),
  hatOff: (
    <>
      <path className="hat" d="M28 34c0-14 8-22 20-22s20 8 20 22zM22 34h60v5H22z" />
      {CROSSED}
    </>
  ),
  darkCollar: (
    <>
      {HAIR_TIED}
      <path className="cloth" d="M8 96c2-16 12-22 28-25l12 12 12-12c16 3 26 9 28 25z" />
    </>
  ),
  earringsOff: (
    <>
      {HAIR_TIED}
      <circle className="ring" cx="25" cy="60" r="4.5" />
      <circle className="ring" cx="71" cy="60" r="4.5" />
      {CROSSED}
    </>
  ),
  scarfOff: (
    <>
      {HAIR_TIED}
      <path className="scarf" d="M34 71l14 11 14-11 4 4-14 12 6 9h-8l-4-7-4 7h-8l6-9-12-11z" />
      {CROSSED}
    </>
  ),
};

/** One thing to put in order, as a small drawing of a head. */
export function PreparationPicture({ of }: { readonly of: Preparation }) {
  return (
    <svg viewBox="0 0 96 96" className="preparation-picture" aria-hidden="true">
      <path className="cloth plain" d="M8 96c2-16 12-22 28-25h24c16 3 26 9 28 25z" />
      <path className="skin" d="M39 62h18v12c-4 5-14 5-18 0z" />
      {EARS}
      <path className="skin" d="M48 16c13 0 19 10 19 26S58 70 48 70 29 58 29 42s6-26 19-26z" />
      {EYES}
      {BROWS}
      <path className="line" d="M42 60c4 2 8 2 12 0" />
      {DRAWN[of]}
    </svg>
  );
}
