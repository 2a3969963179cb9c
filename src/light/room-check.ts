import { isSameLook } from './light-over-time';
import type { LightNumbers } from './light-numbers';
import { LIGHT_METERS, NOTHING_READ, readLight, type LightReading } from './light-reading';
import { medianNumbers } from './median-numbers';

/** The looks that a check of the room has taken so far. */
export interface RoomLooks {
  readonly taken: readonly LightNumbers[];
  /** When the last of them was taken, in milliseconds of the clock that is handed in. */
  readonly lastMs: number;
}

export const NO_LOOKS: RoomLooks = { taken: [], lastMs: -Infinity };

/** So many looks are enough, some five seconds; the middle of them is free of a blink or a turn. */
export const LOOKS_OF_CHECK = 10;
/** A report that repeats the numbers of the last is the same look, unless so long has passed. */
const SAME_LOOK_MS = 1000;

/** Another report of the live picture; one that tells nothing of the light, or nothing new, changes nothing. */
export function withLook(looks: RoomLooks, light: LightNumbers | null, nowMs: number): RoomLooks {
  const { taken, lastMs } = looks;
  if (light === null || taken.length >= LOOKS_OF_CHECK) return looks;
  const last = taken.at(-1);
  const isSame = last !== undefined && isSameLook(last, light);
  if (isSame && nowMs - lastMs < SAME_LOOK_MS) return looks;
  return { taken: [...taken, light], lastMs: nowMs };
}

/** `pass`: every meter was read and is good. `incomplete`: nothing is wrong, but not all could be read. */
export const ROOM_OUTCOMES = ['pass', 'adjust', 'incomplete'] as const;
export type RoomOutcome = (typeof ROOM_OUTCOMES)[number];

/** A meter as it goes on record: without its needle. */
export type RoomReading = Bare<LightReading>;
type Bare<R> = R extends LightReading ? Omit<R, 'lean'> : never;

export interface RoomFinding {
  readonly outcome: RoomOutcome;
  /** How many looks it comes from. */
  readonly looks: number;
  /** Every meter, in the order in which the light is put right. */
  readonly readings: readonly RoomReading[];
}

/** Between its two lines nothing is good here: nobody remembers what it was before. */
export function judgeRoom({ taken }: RoomLooks): RoomFinding {
  const all = readLight(taken.length < LOOKS_OF_CHECK ? null : medianNumbers(taken), NOTHING_READ);
  const readings = LIGHT_METERS.map((meter) => withoutNeedle(all[meter]));
  const any = (state: LightReading['state']) => readings.some((reading) => reading.state === state);
  const outcome = any('adjust') ? 'adjust' : any('not-measured') ? 'incomplete' : 'pass';
  return { outcome, looks: taken.length, readings };
}

function withoutNeedle(reading: LightReading): RoomReading {
  if (reading.state === 'not-measured') return reading;
  const { meter, state, value, unit } = reading;
  if (state === 'good') return { meter, state, value, unit };
  return { meter, state, value, unit, advice: reading.advice };
}
