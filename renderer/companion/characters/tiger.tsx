import { Cheeks, Eyes } from './face';

/** A tiger of cloth, as grandmothers sew it, with the sign for king on its forehead. */
export const Tiger = {
  Body: () => (
    <>
      <path className="orange-light" d="M-56 210C-66 130-48 72 0 60C48 72 66 130 56 210z" />
      <path className="cream-bare" d="M-30 210C-36 144-24 104 0 98C24 104 36 144 30 210z" />
      <path
        className="stripe"
        d="M-55 108Q-42 108-38 118M55 108Q42 108 38 118M-58 134Q-46 134-40 144M58 134Q46 134 40 144"
      />
    </>
  ),
  Head: () => (
    <>
      <circle className="orange-light" cx="-48" cy="-48" r="23" />
      <circle className="orange-light" cx="48" cy="-48" r="23" />
      <circle className="pink" cx="-48" cy="-48" r="11" />
      <circle className="pink" cx="48" cy="-48" r="11" />
      <path
        className="orange-light"
        d="M0-62C44-62 72-36 72 4C72 42 42 62 0 62C-42 62-72 42-72 4C-72-36-44-62 0-62z"
      />
      <path className="stripe" d="M-13-52H13M-11-41H11M-13-30H13M0-52V-30" />
      <path
        className="stripe"
        d="M-69 0Q-58 0-54 5M69 0Q58 0 54 5M-68 20Q-58 19-54 23M68 20Q58 19 54 23"
      />
      <ellipse className="cream-bare" cx="0" cy="34" rx="36" ry="24" />
      <Cheeks apart={48} y={34} />
      <Eyes apart={29} y={-6} />
      <path className="ink" d="M-10 16Q0 11 10 16Q8 25 0 27Q-8 25-10 16z" />
      <path className="line when-calm" d="M-14 34Q-7 42 0 34Q7 42 14 34M0 26V34" />
      <g className="when-lively">
        <path className="line" d="M0 26V32" />
        <path className="mouth" d="M-15 32Q0 36 15 32Q14 53 0 53Q-14 53-15 32z" />
        <path className="tongue" d="M-8 47Q0 40 8 47Q5 51.5 0 51.5Q-5 51.5-8 47z" />
      </g>
    </>
  ),
};
