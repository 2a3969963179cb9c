/** The heads of the hair stories, drawn 120 wide and high: from before, from behind, from the side. */

export const FRONT_BODY = (
  <>
    <path className="cloth" d="M14 120c2-18 14-24 32-27h28c18 3 30 9 32 27z" />
    <path className="skin" d="M51 80h18v14c-5 5-13 5-18 0z" />
  </>
);

export const FRONT_EARS = (
  <path className="skin" d="M37 52c-7-3-10 2-8 9s5 8 10 6zM83 52c7-3 10 2 8 9s-5 8-10 6z" />
);

export const FRONT_FACE = (
  <>
    <path className="skin" d="M60 24c15 0 23 11 23 30S73 86 60 86 37 73 37 54s8-30 23-30z" />
    <path className="line" d="M47 56h7M66 56h7M54 73c4 2 8 2 12 0M60 58v7l-2 1" />
  </>
);

export const BROWS = <path className="line" d="M45 49c3-3 7-3 10-1M65 48c3-2 7-2 10 1" />;

/** Combed back, so that forehead and ears are free. */
export const FRONT_HAIR_BACK = (
  <>
    <path className="hair" d="M36 50c0-22 9-32 24-32s24 10 24 32c-3-13-9-19-24-19s-21 6-24 19z" />
    <path className="strand" d="M46 31c2-5 5-8 9-10M74 31c-2-5-5-8-9-10M60 30v-9" />
  </>
);

export const BACK_BODY = (
  <>
    <path className="cloth" d="M14 120c2-18 14-24 32-27h28c18 3 30 9 32 27z" />
    <path className="skin" d="M51 76h18v18c-5 4-13 4-18 0z" />
  </>
);

export const BACK_EARS = (
  <path className="skin" d="M37 48c-6-3-9 1-7 8s5 8 9 5zM83 48c6-3 9 1 7 8s-5 8-9 5z" />
);

/** The hair of a head from behind, down to the nape. */
export const BACK_CAP = (
  <path className="hair" d="M60 18c16 0 25 12 25 31 0 20-9 32-25 32S35 69 35 49c0-19 9-31 25-31z" />
);

export const SIDE_BODY = (
  <>
    <path className="cloth" d="M26 120c4-16 14-22 30-25l26-3c14 4 22 12 24 28z" />
    <path
      className="skin"
      d="M41 27c-6 7-7 15-8 22l-7 10c0 2 3 2 5 2l-1 5 3 2-1 4c0 7 5 10 13 8l12-3v17c8 5 16 5 22 0l-3-32c5-12 1-32-13-39-9-5-17-2-22 4z"
    />
    <path className="line" d="M38 50h6M36 44c3-2 6-2 9-1M33 71h6" />
  </>
);

export const SIDE_EAR = <path className="skin" d="M60 48c-3 7-1 14 4 15s7-8 6-13c-2-5-8-6-10-2z" />;

/** All hair combed back to where it is held, at the back of the head. */
export const SIDE_HAIR_BACK = (
  <>
    <path
      className="hair"
      d="M39 31c3-15 22-23 38-14 14 8 17 27 9 42-4 5-10 5-14 1-3-4 2-14-4-15-6-2-8-1-11-5-6-5-13-6-18-9z"
    />
    <path
      className="strand"
      d="M46 27c12-8 28-4 38 14M45 32c14-3 30 2 39 14M62 39c10 2 16 6 21 11"
    />
  </>
);

export const SIDE_TAIL = (
  <>
    <path
      className="hair"
      d="M86 43c15-2 24 15 20 44-1 12-5 20-9 20-3-1-2-8-2-16 1-16-1-27-10-34z"
    />
    <path className="strand" d="M92 49c9 8 11 24 8 46" />
  </>
);

export const SIDE_LOOSE = (
  <>
    <path
      className="hair"
      d="M39 31c3-16 24-24 40-14 17 11 17 34 17 62 0 11 1 22-2 28-9 5-22 4-31 0-4-13-5-29-4-43-1-11-1-16-5-20-5-5-11-8-15-13z"
    />
    <path className="strand" d="M46 27c18-8 34 2 40 26 2 16 2 34 1 50M60 37c12 12 13 44 12 68" />
  </>
);
