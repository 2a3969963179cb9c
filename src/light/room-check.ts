import { isSameLook } from './light-over-time';
import type { LightNumbers } from './light-numbers';
import { LIGHT_METERS, NOTHING_READ, readLight, type LightReading } from './light-reading';
import { medianNumbers } from './median-numbers';

/** The looks that a check of the room has taken so far. */
export type RoomLooks = readonly LightNumbers[];

/** So many looks are enough, some five seconds; the middle of them is free of a blink or a turn. */
export const LOOKS_OF_CHECK = 10;

/** Another report of the live picture; one that tells nothing new of the light changes nothing. */
export function withLook(looks: RoomLooks, light: LightNumbers | null): RoomLooks {
  const last = looks.at(-1);
  if (light === null || (last !== undefined && isSameLook(last, light))) return looks;
  return looks.length < LOOKS_OF_CHECK ? [...looks, light] : looks;
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
export function judgeRoom(looks: RoomLooks): RoomFinding {
  const all = readLight(looks.length < LOOKS_OF_CHECK ? null : medianNumbers(looks), NOTHING_READ);
  const readings = LIGHT_METERS.map((meter) => withoutNeedle(all[meter]));
  const any = (state: LightReading['state']) => readings.some((reading) => reading.state === state);
  const outcome = any('adjust') ? 'adjust' : any('not-measured') ? 'incomplete' : 'pass';
  return { outcome, looks: looks.length, readings };
}

function withoutNeedle(reading: LightReading): RoomReading {
  if (reading.state === 'not-measured') return reading;
  const { meter, state, value, unit } = reading;
  if (state === 'good') return { meter, state, value, unit };
  return { meter, state, value, unit, advice: reading.advice };
}
