import { Cheeks, Eyes } from './face';

/** A chick, round all over. */
export const Chick = {
  Body: () => (
    <>
      <path className="amber" d="M-62 210C-72 120-52 70 0 60C52 70 72 120 62 210z" />
      <path className="cream-bare" d="M-34 210C-40 140-26 104 0 98C26 104 40 140 34 210z" />
    </>
  ),
  Head: () => (
    <>
      <path
        className="amber"
        d="M-4-62C-26-78-22-96-10-100C-10-90-4-84 0-80C0-94 8-104 20-102C14-92 22-84 12-66C8-60 0-58-4-62z"
      />
      <path
        className="amber"
        d="M0-66C44-66 68-36 68 0C68 40 40 64 0 64C-40 64-68 40-68 0C-68-36-44-66 0-66z"
      />
      <Cheeks apart={44} y={20} />
      <Eyes apart={27} y={-8} />
      <g transform="translate(0 14)">
        <g className="when-calm">
          <path className="orange" d="M-17 1Q0-15 17 1Q0 17-17 1z" />
          <path className="line thin" d="M-15 1.5Q0 6 15 1.5" />
        </g>
        <g className="when-lively">
          <path className="orange" d="M-15 6Q0 34 15 6z" />
          <path className="tongue" d="M-8 11Q0 24 8 11z" />
          <path className="orange" d="M-18 4Q0-16 18 4Q0 12-18 4z" />
        </g>
      </g>
    </>
  ),
};
