import { Hono } from 'hono';
import type { Library } from '../../src/specification/library';
import {
  listQuerySchema,
  messageSchema,
  overrideSchema,
  sittingBeginningSchema,
  sittingEndSchema,
  tryReportSchema,
  type Fetched,
  type Messages,
  type Overridden,
  type Overrides,
  type Receipt,
  type Recorded,
  type SittingBegun,
  type Sittings,
  type Storage,
} from '../../src/station/journal';
import { Fault } from '../fault';
import type { Journal } from '../journal/open-journal';
import { roomFor } from '../journal/storage';
import { findSpecification } from './find-specification';
import { parsed } from './parsed';
import type { SettingsStore } from './settings-file';

export interface JournalApiOptions {
  readonly library: Library;
  readonly outDir: string;
  readonly settings: Pick<SettingsStore, 'get'>;
  /** Null: nothing is recorded, and what needs a record is refused. */
  readonly journal: Journal | null;
}

const RECORDED: Recorded = { recorded: true };

/** What a sitting leaves in the journal, and what staff read there; errors are thrown as faults. */
export function createJournalApi({ library, outDir, settings, journal }: JournalApiOptions) {
  const room = () => roomFor(journal === null ? [outDir] : [outDir, journal.dataDir]);
  return new Hono()
    .get('/storage', async (c) => c.json<Storage>(await room()))

    .post('/sittings', parsed('json', sittingBeginningSchema), async (c) => {
      const { sittings } = opened(journal);
      const beginning = c.req.valid('json');
      findSpecification(library.specifications, beginning.specification);
      const { enough, freeKb } = await room();
      if (!enough) throw diskFull(freeKb);
      return c.json<SittingBegun>({ id: await sittings.begin(beginning) });
    })

    .post('/sittings/:id/tries', parsed('json', tryReportSchema), async (c) => {
      await opened(journal).sittings.recordTry(c.req.param('id'), c.req.valid('json'));
      return c.json<Recorded>(RECORDED);
    })

    .post('/sittings/:id/calls', async (c) => {
      await opened(journal).sittings.callStaff(c.req.param('id'));
      return c.json<Recorded>(RECORDED);
    })

    .post('/sittings/:id/overrides', parsed('json', overrideSchema), async (c) => {
      const { sittings, overrides } = opened(journal);
      const [id, override] = [c.req.param('id'), c.req.valid('json')];
      await sittings.mustKnow(id);
      findSpecification(library.specifications, override.specification);
      if (!settings.get().staffNames.includes(override.staff)) throw staffUnknown();
      return c.json<Overridden>({ id: await overrides.record(id, override) });
    })

    .post('/sittings/:id/message', parsed('json', messageSchema), async (c) => {
      await opened(journal).sittings.leaveMessage(c.req.param('id'), c.req.valid('json'));
      return c.json<Recorded>(RECORDED);
    })

    .post('/sittings/:id/end', parsed('json', sittingEndSchema), async (c) => {
      await opened(journal).sittings.end(c.req.param('id'), c.req.valid('json').outcome);
      return c.json<Recorded>(RECORDED);
    })

    .post('/sittings/:id/receipt', async (c) =>
      c.json<Receipt>({ number: await opened(journal).takeReceipt(c.req.param('id')) }),
    )

    .post('/sittings/:id/fetched', async (c) =>
      c.json<Fetched>({ deletedFiles: await opened(journal).markFetched(c.req.param('id')) }),
    )

    .get('/journal/messages', parsed('query', listQuerySchema), async (c) =>
      c.json<Messages>(await opened(journal).sittings.messages(c.req.valid('query').limit)),
    )

    .get('/journal/overrides', parsed('query', listQuerySchema), async (c) =>
      c.json<Overrides>(await opened(journal).overrides.list(c.req.valid('query').limit)),
    )

    .get('/journal/sittings', parsed('query', listQuerySchema), async (c) =>
      c.json<Sittings>(await opened(journal).sittings.list(c.req.valid('query').limit)),
    );
}

/** @throws {Fault} JOURNAL_OFF */
export function opened(journal: Journal | null): Journal {
  if (journal !== null) return journal;
  throw new Fault('JOURNAL_OFF', 'This station keeps no journal; open the app with "npm start".');
}

function staffUnknown(): Fault {
  return new Fault(
    'STAFF_UNKNOWN',
    'Nobody of that name answers for photos here; add the name in the staff window first.',
  );
}

function diskFull(freeKb: number): Fault {
  return new Fault(
    'DISK_FULL',
    `Only ${Math.floor(freeKb / 1024)} MB are free on the station's disk; make room, then sittings begin again.`,
  );
}
