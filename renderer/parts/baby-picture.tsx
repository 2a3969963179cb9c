import type { ReactNode } from 'react';
import type { BabyPreparation } from '../../src/guide/get-ready';
import './preparation-picture.css';

const CROSSED = <path className="off" d="M14 14l68 68" />;

/** What is drawn over the baby that all pictures share. */
const DRAWN: Readonly<Record<BabyPreparation, ReactNode>> = {
  alone: (
    <>
      <path className="cloth" d="M74 96c0-16 6-26 22-28v28z" />
      <path className="hair" d="M96 26c-14 0-20 12-18 26l18 4z" />
      <path className="skin" d="M96 34c-9 2-13 9-13 18s5 15 13 17z" />
      <path className="off" d="M70 30l24 52" />
    </>
  ),
  handsAway: (
    <>
      <path className="cloth" d="M78 64h18v20H78z" />
      <path
        className="skin"
        d="M80 66 66 63c-6-3-10-2-11 1s2 4 6 5l5 1-6 1c-5 0-7 2-7 4s3 3 6 3h6c-4 1-6 2-5 4 1 3 6 3 11 2l9-1z"
      />
      <path className="off" d="M54 44l34 46" />
    </>
  ),
  dummyOut: (
    <>
      <path className="dummy" d="M37 66c0-5 22-5 22 0s-22 5-22 0z" />
      <circle className="ring" cx="48" cy="76" r="6" />
      {CROSSED}
    </>
  ),
  hatOff: (
    <>
      <path className="hat" d="M20 42c0-20 12-30 28-30s28 10 28 30c-18-6-38-6-56 0z" />
      <circle className="hat" cx="48" cy="10" r="6" />
      {CROSSED}
    </>
  ),
  darkCollar: <path className="cloth" d="M18 96c2-12 10-18 20-20 6 5 14 5 20 0 10 2 18 8 20 20z" />,
  eyesOpen: (
    <>
      <circle className="eye" cx="37" cy="49" r="4.5" />
      <circle className="eye" cx="59" cy="49" r="4.5" />
      <path className="mark" d="M29 39l-4-4M37 36v-5M59 36v-5M67 39l4-4" />
    </>
  ),
};

/** One thing to see to before a baby is photographed, as a small drawing of its head on a sheet. */
export function BabyPicture({ of }: { readonly of: BabyPreparation }) {
  return (
    <svg viewBox="0 0 96 96" className="preparation-picture" aria-hidden="true">
      <path className="sheet" d="M5 5h86v91H5z" />
      <path className="cloth plain" d="M18 96c2-12 10-18 20-20h20c10 2 18 8 20 20z" />
      <path className="skin" d="M22 47c-6-2-8 3-6 8s4 5 8 4zM74 47c6-2 8 3 6 8s-4 5-8 4z" />
      <path className="skin" d="M48 18c17 0 27 13 27 31S64 80 48 80 21 67 21 49s10-31 27-31z" />
      <path className="hair" d="M38 20c3-6 12-8 18-3 4 3 3 8-2 8-7 0-10 1-16-5z" />
      <path className="line" d="M43 66c3 3 7 3 10 0" />
      {of !== 'eyesOpen' && <path className="line" d="M33 50h8M55 50h8" />}
      {DRAWN[of]}
    </svg>
  );
}
