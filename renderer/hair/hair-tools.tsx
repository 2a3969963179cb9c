interface At {
  readonly x: number;
  readonly y: number;
  readonly turnDeg?: number;
}

const placed = ({ x, y, turnDeg = 0 }: At): string =>
  `translate(${String(x)} ${String(y)}) rotate(${String(turnDeg)})`;

/** Its back above, its teeth below. */
export const Comb = (at: At) => (
  <path
    className="comb"
    transform={placed(at)}
    d="M-17-8c0-3 34-3 34 0v14h-3v-9h-3v9h-3v-9h-3v9h-3v-9h-4v9h-3v-9h-3v9h-3v-9h-3v9h-3v-9h-1v9h-3z"
  />
);

/** A hair tie around hair that comes out of it. */
export const Band = (at: At) => (
  <ellipse className="band" transform={placed(at)} cx="0" cy="0" rx="4" ry="9" />
);

export const Clip = (at: At) => (
  <path className="clip" transform={placed(at)} d="M-13-4c8-3 20-2 26 3-6 6-18 7-26 4z" />
);

/** A hand from the right, closed around something at its left end. */
export const Hand = (at: At) => (
  <path
    className="skin"
    transform={placed(at)}
    d="M30-9 12-11C6-13-2-12-4-9s0 4 4 4h4c-7-1-11 0-11 3 0 2 3 3 6 3-4 0-6 1-6 3s3 3 6 3c-2 1-3 2-2 4 1 3 7 4 15 2l18-2z"
  />
);

/** From where the arrow stands, to the right. */
export const Arrow = (at: At) => (
  <path className="mark" transform={placed(at)} d="M0 0h24M16-8l9 8-9 8" />
);

/** Around an ear or a brow that has to be seen. */
export const Seen = (at: At) => <path className="mark" transform={placed(at)} d="M-5 0l4 5 8-11" />;
