import { GOOD_HEADS, type HeadName } from './child-heads';
import type { Blur, Mischief, Prop } from './child-plan';

/** What the child does in one frame, from where it sits. */
export interface Act {
  readonly head: HeadName;
  readonly isMirrored?: boolean;
  readonly awayPx?: number;
  readonly downPx?: number;
  /** Clockwise in the picture. */
  readonly rollDeg?: number;
  readonly props?: readonly Prop[];
  readonly blur?: Blur;
}

/** At least so many frames, so that whatever comes in can also go. */
export const LEAST_ACT_FRAMES = 16;

type Random = () => number;
/** One frame of an act: `t` runs from 0 at its first frame to 1 at its last. */
type Moment = (t: number) => Act;

const [LENS] = GOOD_HEADS;

/** The acts of so many frames, each of which breaks a rule, the first and the last only just. */
export function actsOf(kind: Mischief, frames: number, random: Random): readonly Act[] {
  const isMirrored = random() < 0.5;
  const moment = MOMENTS[kind](isMirrored ? -1 : 1, random);
  return Array.from({ length: frames }, (_, at) => ({
    isMirrored,
    ...moment(at / Math.max(1, frames - 1)),
  }));
}

/** `side`: 1 the picture's right, −1 its left. */
const MOMENTS: Readonly<Record<Mischief, (side: 1 | -1, random: Random) => Moment>> = {
  turning: () => (t) => ({
    head: stage(t, [
      ...(['turned-14', 'turned-25', 'turned-38', 'turned-38', 'turned-38'] as const),
      ...(['turned-38', 'turned-25', 'turned-14'] as const),
    ]),
  }),
  nodding: () => (t) => ({ head: 'down-20', downPx: 14 * there(t) }),
  'looking-up': () => (t) => ({ head: 'up-24', downPx: -10 * there(t) }),
  glancing: (side) => (t) => ({ head: 'glancing', isMirrored: side < 0 !== t > 0.55 }),
  blinking: () => (t) => ({
    head: stage(t, ['half-shut', 'shut', 'half-shut', 'shut', 'shut', 'half-shut']),
  }),
  dozing: () => (t) => ({
    head: t < 0.12 || t > 0.88 ? 'half-shut' : 'shut',
    downPx: 8 * there(t),
  }),
  'mouth-open': () => (t) => ({ head: 'mouth-open', downPx: 3 * Math.sin(20 * t) }),
  laughing: () => (t) => ({
    head: 'laughing',
    rollDeg: 6 * Math.sin(14 * t),
    downPx: 9 * Math.sin(30 * t),
  }),
  tilting: (side) => (t) => ({ head: LENS, rollDeg: side * (12 + 8 * there(t)) }),
  fidgeting: (side) => (t) => ({
    head: LENS,
    awayPx: side * 120 * there(t),
    blur: { along: 'row', lengthPx: 26 + 22 * there(t) },
  }),
  'hand-at-chin': (side) => (t) => ({
    ...lookingAt(side, t, 0.2),
    props: [prop('hand-at-chin', side, 20 * gone(t), 130 * gone(t))],
  }),
  'hand-from-side': (side) => (t) => ({
    ...lookingAt(side, t, 0.2),
    props: [prop('hand-from-side', side, 330 * gone(t), 60 * gone(t))],
  }),
  // It sucks: the dummy goes in and out a little.
  dummy: (side) => (t) => ({
    head: LENS,
    props: [prop('dummy', side, 0, 2 * Math.sin(30 * t))],
  }),
  toy: (side) => (t) => ({
    ...lookingAt(side, t, 0.3),
    props: [
      {
        ...prop('toy', side, 150 + 240 * gone(t) - 60 * there(t), 170 + 20 * Math.sin(25 * t)),
        rollDeg: 18 * Math.sin(25 * t),
      },
    ],
  }),
  'second-person': (side, random) => {
    const [nearPx, lowPx] = [275 + 25 * random(), -50 + 100 * random()];
    return (t) => ({
      ...lookingAt(side, t, 0.25),
      props: [
        {
          ...prop('neighbour', side, nearPx + 420 * gone(t), lowPx + 60 * gone(t)),
          rollDeg: -side * 13 * (1 - gone(t)),
        },
      ],
    });
  },
  'half-out': (side) => travelling(side * 900),
  'off-centre': (side) => travelling(side * 825),
};

const prop = (what: Prop['what'], side: 1 | -1, outPx: number, downPx: number): Prop => ({
  what,
  xPx: side * outPx,
  yPx: downPx,
  rollDeg: 0,
  isMirrored: side < 0,
});

/** First and last the child turns to what comes; between them it looks at the lens. */
const lookingAt = (side: 1 | -1, t: number, share: number): Act =>
  t < share || t > 1 - share ? { head: 'turned-14', isMirrored: side < 0 } : { head: LENS };

/** Goes there and comes back, turned to where it goes; stays for the middle third. */
const travelling =
  (awayPx: number): Moment =>
  (t) => {
    const isGoing = t < 1 / 3;
    const isThere = !isGoing && t <= 2 / 3;
    if (isThere) return { head: LENS, awayPx };
    const share = isGoing ? 3 * t : 3 * (1 - t);
    const step = smooth(share);
    const isMirrored = awayPx < 0 === isGoing;
    const isNear = share < 0.1;
    return {
      head: isNear ? 'turned-14' : 'turned-25',
      isMirrored,
      awayPx: awayPx * step,
      ...(isNear ? {} : { blur: { along: 'row', lengthPx: 44 } }),
    };
  };

const stage = (t: number, heads: readonly HeadName[]): HeadName =>
  heads[Math.min(heads.length - 1, Math.floor(t * heads.length))] ?? LENS;

/** 0 at both ends, 1 in the middle. */
const there = (t: number): number => Math.sin(Math.PI * t);

/** 1 at both ends, 0 from the first fifth to the last. */
const gone = (t: number): number => 1 - smooth(Math.min(1, 5 * Math.min(t, 1 - t)));

const smooth = (t: number): number => t * t * (3 - 2 * t);
