import { Cheeks, Eyes } from './face';

/** A rabbit with one ear that will not stand, and the red bib of a baby. */
export const Rabbit = {
  Body: () => (
    <>
      <path className="cream" d="M-50 210C-62 130-44 70 0 58C44 70 62 130 50 210z" />
      <path className="red" d="M-30 70Q0 86 30 70L46 122Q20 156 0 164Q-20 156-46 122z" />
      <path
        className="flower"
        d="M0 112a8 8 0 1 1 10 7a8 8 0 1 1-4 12a8 8 0 1 1-12 0a8 8 0 1 1-4-12a8 8 0 1 1 10-7z"
      />
    </>
  ),
  Head: () => (
    <>
      <path className="cream" d="M-46-40C-60-72-52-108-36-110C-18-110-10-78-12-48z" />
      <path className="pink" d="M-38-52C-44-76-40-96-34-97C-26-96-22-74-24-54z" />
      <path
        className="cream"
        d="M12-48C8-80 20-106 42-104C64-102 84-82 88-56C90-42 78-40 70-50C62-62 52-66 48-62C44-56 46-50 46-40z"
      />
      <path className="pink" d="M24-56C22-78 30-92 42-91C52-90 62-82 68-74C54-78 42-72 38-56z" />
      <path
        className="cream"
        d="M0-58C42-58 68-32 68 6C68 42 40 62 0 62C-40 62-68 42-68 6C-68-32-42-58 0-58z"
      />
      <Cheeks apart={45} y={24} />
      <Eyes apart={27} y={-4} />
      <path className="pink-line" d="M-7 15Q0 11 7 15Q6 22 0 24Q-6 22-7 15z" />
      <path className="line when-calm" d="M-12 30Q-6 37 0 30Q6 37 12 30M0 24V30" />
      <g className="when-lively">
        <path className="line" d="M0 24V30" />
        <path className="mouth" d="M-13 29Q0 34 13 29Q12 48 0 48Q-12 48-13 29z" />
        <path className="tooth" d="M-6 31.5Q0 33 6 31.5V39H-6z" />
      </g>
    </>
  ),
};
