import type { TrickAct } from '../../src/companion/act';
import type { Side, Trick } from '../../src/companion/trick';

/** What of a puppet moves for itself, from the whole to its smallest part. */
export const PARTS = ['whole', 'lean', 'head', 'eyes', 'arm', 'rattle', 'beads'] as const;
export type Part = (typeof PARTS)[number];

/** Where a part is at a moment of the trick, from where it rests; in the drawing's units. */
export interface Pose {
  /** 0 (the trick begins) to 1 (it is over). */
  readonly at: number;
  readonly x?: number;
  readonly y?: number;
  /** Clockwise. */
  readonly turnDeg?: number;
  /** Of its width: as a thing that twists about its stick. */
  readonly wide?: number;
  /** Of its height. */
  readonly high?: number;
}

export type Motion = Partial<Readonly<Record<Part, readonly Pose[]>>>;

/** From the wall's rail down so far, nothing of a puppet is seen. */
const HIDDEN = 230;
/** So far down, its eyes still look over the rail. */
const TO_THE_EYES = 76;
/** From the middle to where it still stands behind the wall. */
const ASIDE = 48;

const REST: Pose = { at: 0 };
const still = (at: number): Pose => ({ at });

/** There and back again, `times` over, between two moments of the trick. */
function swing(
  { from = 0, to = 1, times }: { from?: number; to?: number; times: number },
  reach: (way: 1 | -1) => Omit<Pose, 'at'>,
): readonly Pose[] {
  const turns = 2 * times;
  const step = (to - from) / (turns + 1);
  return [
    still(0),
    still(from),
    ...Array.from({ length: turns }, (_, turn) => ({
      at: from + (turn + 1) * step,
      ...reach(turn % 2 === 0 ? 1 : -1),
    })),
    still(to),
    still(1),
  ];
}

type Choreography = (size: number, way: 1 | -1) => Motion;

/** Every trick begins and ends where the puppet rests. */
const CHOREOGRAPHIES: Readonly<Record<Trick, Choreography>> = {
  // Small, only the eyes go down to the rail; whole, it is gone and looks round the corner.
  peek: (size, way) => {
    const x = way * ASIDE * size;
    const low = TO_THE_EYES + (HIDDEN - TO_THE_EYES) * sunk(size);
    return {
      whole: [
        REST,
        { at: 0.2, y: low },
        { at: 0.3, x, y: low },
        { at: 0.45, x, y: TO_THE_EYES },
        { at: 0.62, x, y: TO_THE_EYES },
        { at: 0.75, x, y: 0 },
        { at: 0.85, x, y: 0 },
        still(1),
      ],
      head: [
        REST,
        still(0.42),
        { at: 0.52, turnDeg: way * 16 * size },
        { at: 0.62, turnDeg: way * 16 * size },
        still(0.75),
        still(1),
      ],
    };
  },
  hide: (size) => {
    const low = TO_THE_EYES + (HIDDEN - TO_THE_EYES) * sunk(size);
    return {
      whole: [
        REST,
        { at: 0.25, y: low },
        { at: 0.62, y: low },
        { at: 0.88, y: -6 * size },
        still(1),
      ],
      eyes: [REST, { at: 0.08, high: 0.1 }, { at: 0.16, high: 0.1 }, still(0.25), still(1)],
    };
  },
  popUp: (size, way) => {
    const x = way * ASIDE * size;
    const low = TO_THE_EYES + (HIDDEN - TO_THE_EYES) * sunk(size);
    return {
      whole: [
        REST,
        { at: 0.2, y: low },
        { at: 0.32, x, y: low },
        { at: 0.52, x, y: -12 * size },
        { at: 0.6, x, y: 0 },
        { at: 0.8, x, y: 0 },
        still(1),
      ],
      arm: [
        REST,
        still(0.45),
        { at: 0.58, turnDeg: -6 * size, y: -24 * size },
        { at: 0.8, turnDeg: -6 * size, y: -24 * size },
        still(1),
      ],
    };
  },
  wave: (size, way) => ({
    arm: [
      REST,
      { at: 0.14, turnDeg: -5 * size, y: -22 * size },
      { at: 0.86, turnDeg: -5 * size, y: -22 * size },
      still(1),
    ],
    rattle: swing({ from: 0.1, to: 0.92, times: 4 }, (to) => ({ turnDeg: 24 * size * to })),
    beads: swing({ from: 0.1, to: 0.92, times: 4 }, (to) => ({ turnDeg: -38 * size * to })),
    head: [
      REST,
      { at: 0.2, turnDeg: 9 * size * way },
      { at: 0.8, turnDeg: 9 * size * way },
      still(1),
    ],
  }),
  sway: (size, way) => ({
    lean: swing({ times: 2 }, (to) => ({ turnDeg: 11 * size * way * to })),
    head: swing({ times: 2 }, (to) => ({ turnDeg: -5 * size * way * to })),
    beads: swing({ times: 2 }, (to) => ({ turnDeg: 16 * size * way * to })),
  }),
  tilt: (size, way) => ({
    head: [
      REST,
      { at: 0.16, turnDeg: 17 * size * way },
      { at: 0.44, turnDeg: 17 * size * way },
      { at: 0.62, turnDeg: -13 * size * way },
      { at: 0.84, turnDeg: -13 * size * way },
      still(1),
    ],
    eyes: [REST, still(0.26), { at: 0.3, high: 0.1 }, { at: 0.34, high: 1 }, still(1)],
  }),
  dance: (size, way) => ({
    whole: swing({ times: 2.5 }, (to) => ({ x: 16 * size * way * to, y: -9 * size })),
    lean: swing({ times: 2.5 }, (to) => ({ turnDeg: 6 * size * way * to })),
    head: swing({ times: 2.5 }, (to) => ({ turnDeg: -8 * size * way * to })),
    arm: swing({ times: 2.5 }, (to) => ({ turnDeg: -8 * size * to, y: -14 * size })),
    beads: swing({ times: 2.5 }, (to) => ({ turnDeg: -30 * size * to })),
  }),
  spin: (size, way) => ({
    arm: [
      REST,
      { at: 0.14, turnDeg: -3 * size, y: -20 * size },
      { at: 0.88, turnDeg: -3 * size, y: -20 * size },
      still(1),
    ],
    rattle: swing({ from: 0.12, to: 0.92, times: 2 }, (to) => ({
      wide: to === 1 ? 1 - 0.8 * size : 1,
    })),
    beads: swing({ from: 0.12, to: 0.92, times: 4 }, (to) => ({ turnDeg: 44 * size * to })),
    head: [
      REST,
      { at: 0.2, turnDeg: 7 * size * way },
      { at: 0.85, turnDeg: 7 * size * way },
      still(1),
    ],
  }),
};

/** It only ducks while it is small, so that nothing vanishes from a child that does not know it yet. */
const sunk = (size: number): number => Math.max(0, (size - 0.6) / 0.4);

const WAYS: Readonly<Record<Side, 1 | -1>> = { left: -1, right: 1 };

/** How the parts move; those left out, and all of them at size 0, stay where they rest. */
export function motionOf({ trick, side, size }: Pick<TrickAct, 'trick' | 'side' | 'size'>): Motion {
  return size === 0 ? {} : CHOREOGRAPHIES[trick](size, WAYS[side]);
}

/** The smallest move: one slow blink. */
export const STIR: Motion = {
  eyes: [REST, { at: 0.45, high: 0.1 }, { at: 0.55, high: 0.1 }, still(1)],
};

export const STIR_MS = 420;
