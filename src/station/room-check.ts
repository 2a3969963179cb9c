import { z } from 'zod';
import { LIGHT_ADVICE, LIGHT_METERS, LIGHT_UNITS } from '../light/light-reading';
import { ROOM_OUTCOMES } from '../light/room-check';

/**
 * The door of the checks of the room's light, shared by both sides of it. Numbers alone: no picture of who
 * sat there is kept, and nobody is named. Times are milliseconds since 1970 UTC, by the station's clock.
 */
const meter = z.enum(LIGHT_METERS);
const measured = { value: z.number(), unit: z.enum(LIGHT_UNITS) };

const roomReadingSchema = z.discriminatedUnion('state', [
  z.strictObject({ meter, state: z.literal('good'), ...measured }),
  z.strictObject({
    ...{ meter, state: z.literal('adjust'), ...measured },
    advice: z.enum(LIGHT_ADVICE),
  }),
  z.strictObject({ meter, state: z.literal('not-measured') }),
]);

/** What a check of the room found: `POST /api/room-checks`. */
export const roomReportSchema = z
  .strictObject({
    outcome: z.enum(ROOM_OUTCOMES),
    looks: z.number().int().min(0).max(1000),
    readings: z.array(roomReadingSchema).length(LIGHT_METERS.length),
  })
  .refine(
    ({ readings }) =>
      new Set(readings.map((reading) => reading.meter)).size === LIGHT_METERS.length,
    'each meter once',
  )
  .refine(({ outcome, readings }) => {
    const has = (state: (typeof readings)[number]['state']) =>
      readings.some((reading) => reading.state === state);
    return outcome === (has('adjust') ? 'adjust' : has('not-measured') ? 'incomplete' : 'pass');
  }, 'the outcome that follows from the readings');

export const roomCheckSchema = z.strictObject({
  ...roomReportSchema.shape,
  id: z.uuid(),
  atMs: z.number().int(),
});

/** `GET /api/room-checks`: the newest first, and what time it is at the station. */
export const roomChecksSchema = z.strictObject({
  nowMs: z.number().int(),
  checks: z.array(roomCheckSchema),
});

export type RoomReport = z.infer<typeof roomReportSchema>;
export type RoomCheck = z.infer<typeof roomCheckSchema>;
export type RoomChecks = z.infer<typeof roomChecksSchema>;
