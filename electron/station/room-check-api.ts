import { Hono } from 'hono';
import { listQuerySchema } from '../../src/station/journal';
import { roomReportSchema, type RoomCheck, type RoomChecks } from '../../src/station/room-check';
import type { Journal } from '../journal/open-journal';
import { opened } from './journal-api';
import { parsed } from './parsed';

export interface RoomCheckApiOptions {
  readonly clock: () => Date;
  /** Null: nothing is recorded, and what needs a record is refused. */
  readonly journal: Journal | null;
}

/** How the room is lit, each morning; errors are thrown as faults. */
export function createRoomCheckApi({ clock, journal }: RoomCheckApiOptions) {
  return new Hono()
    .post('/room-checks', parsed('json', roomReportSchema), async (c) =>
      c.json<RoomCheck>(await opened(journal).roomChecks.record(c.req.valid('json'))),
    )
    .get('/room-checks', parsed('query', listQuerySchema), async (c) => {
      const checks = await opened(journal).roomChecks.list(c.req.valid('query').limit);
      return c.json<RoomChecks>({ nowMs: clock().getTime(), checks });
    });
}
