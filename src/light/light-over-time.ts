import type { LightNumbers } from './light-numbers';
import { readLight, NOTHING_READ, type LightReadings } from './light-reading';
import { medianNumbers } from './median-numbers';
import { nextStep, type LightStep } from './next-step';

/** What the meter shows, and the looks that it comes from. Times are those handed in, in milliseconds. */
export interface LightState {
  readonly readings: LightReadings;
  readonly step: LightStep;
  /** When the step that is shown was first shown. */
  readonly sinceMs: number;
  /** The latest looks at the light, the newest last. */
  readonly looks: readonly LightNumbers[];
  /** When anybody was last seen. */
  readonly seenMs: number;
}

export const NO_LIGHT: LightState = {
  readings: NOTHING_READ,
  step: { kind: 'sit' },
  sinceMs: -Infinity,
  looks: [],
  seenMs: -Infinity,
};

/** So many looks are weighed: a lamp that is moved is seen in the second after. */
const LOOKS = 3;
/** A step stays for at least so long: the time to read it. */
const STAY_MS = 1500;
/** What was seen is forgotten after so long without anybody. */
const FORGET_MS = 1500;

/**
 * The next state after a report of the live picture, whose light is null where it was not looked at. One
 * look is told by several reports, and counts once.
 */
export function lightOverTime(
  state: LightState,
  light: LightNumbers | null,
  nowMs: number,
): LightState {
  if (light === null) return nowMs - state.seenMs < FORGET_MS ? state : NO_LIGHT;
  const last = state.looks.at(-1);
  const looks =
    last && isSameLook(last, light) ? state.looks : [...state.looks, light].slice(-LOOKS);
  const readings = readLight(medianNumbers(looks), state.readings);
  const step = nextStep(readings);
  const stays = isSameStep(step, state.step) || nowMs - state.sinceMs < STAY_MS;
  return {
    ...{ readings, looks, seenMs: nowMs },
    ...(stays ? { step: state.step, sinceMs: state.sinceMs } : { step, sinceMs: nowMs }),
  };
}

/** The pose is of the frame itself, but the light is of the look: its exposure never repeats exactly. */
export const isSameLook = (one: LightNumbers, other: LightNumbers): boolean =>
  one.faceL === other.faceL && one.skinL === other.skinL && one.wallL === other.wallL;

const isSameStep = (one: LightStep, other: LightStep): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'do' || other.kind !== 'do' || one.advice === other.advice);
