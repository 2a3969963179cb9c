import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { roomReportSchema, type RoomCheck, type RoomReport } from '../../src/station/room-check';
import type { JournalDatabase } from './database-file';
import type { JournalTables } from './schema';

export type RoomCheckLog = ReturnType<typeof roomChecksOf>;

/** How the room's light was found, check by check. */
export function roomChecksOf(db: JournalDatabase, clock: () => Date) {
  return {
    /** @returns the check with the time that it got */
    async record({ readings, ...report }: RoomReport): Promise<RoomCheck> {
      const [id, atMs] = [randomUUID(), clock().getTime()];
      const rows = readings.map((reading, place) => ({
        ...{ room_check_id: id, place, value: null, unit: null, advice: null },
        ...reading,
      }));
      await db.transaction().execute(async (at) => {
        await at
          .insertInto('room_checks')
          .values({ id, at_ms: atMs, ...report })
          .execute();
        await at.insertInto('room_readings').values(rows).execute();
      });
      return { id, atMs, ...report, readings };
    },

    /** Newest first. */
    async list(limit: number): Promise<RoomCheck[]> {
      const checks = await db
        .selectFrom('room_checks')
        .selectAll()
        .orderBy('at_ms', 'desc')
        .limit(limit)
        .execute();
      if (checks.length === 0) return [];
      const readings = await db
        .selectFrom('room_readings')
        .selectAll()
        .where(
          'room_check_id',
          'in',
          checks.map(({ id }) => id),
        )
        .orderBy('place')
        .execute();
      return checks.map(({ id, at_ms, outcome, looks }) => ({
        ...{ id, atMs: at_ms },
        ...roomReportSchema.parse({
          ...{ outcome, looks },
          readings: readings.filter((row) => row.room_check_id === id).map(readingOf),
        }),
      }));
    },
  };
}

/** Without the columns that its state does not have. */
function readingOf({ meter, state, value, unit, advice }: Row): object {
  if (state === 'not-measured') return { meter, state };
  return state === 'good' ? { meter, state, value, unit } : { meter, state, value, unit, advice };
}

type Row = Selectable<JournalTables['room_readings']>;
