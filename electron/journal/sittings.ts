import { randomUUID } from 'node:crypto';
import type {
  Message,
  Messages,
  Outcome,
  SittingBeginning,
  Sittings as SittingList,
  TryReport,
} from '../../src/station/journal';
import { Fault } from '../fault';
import type { JournalDatabase } from './database-file';

export type Sittings = ReturnType<typeof sittingsOf>;

/** What happens in a sitting, in the order in which it happens. Nobody is named. */
export function sittingsOf(db: JournalDatabase, clock: () => Date) {
  const nowMs = () => clock().getTime();

  /** @throws {Fault} SITTING_UNKNOWN */
  async function mustKnow(id: string): Promise<void> {
    const query = db.selectFrom('sittings').select('id').where('id', '=', id);
    if ((await query.executeTakeFirst()) === undefined) throw unknown();
  }

  return {
    mustKnow,

    /** @returns the sitting's id */
    async begin(beginning: SittingBeginning): Promise<string> {
      const id = randomUUID();
      await db
        .insertInto('sittings')
        .values({ id, ...beginning, begun_at_ms: nowMs() })
        .execute();
      return id;
    },

    /** @throws {Fault} SITTING_UNKNOWN */
    async recordTry(id: string, { verdict, source, checks }: TryReport): Promise<void> {
      await mustKnow(id);
      const tried = { id: randomUUID(), sitting_id: id, at_ms: nowMs(), verdict, source };
      const found = checks.map((check) => ({
        try_id: tried.id,
        check_id: check.id,
        verdict: check.verdict,
        reason: check.reason,
      }));
      await db.transaction().execute(async (at) => {
        await at.insertInto('tries').values(tried).execute();
        if (found.length > 0) await at.insertInto('try_checks').values(found).execute();
      });
    },

    /** @throws {Fault} SITTING_UNKNOWN */
    async callStaff(id: string): Promise<void> {
      await mustKnow(id);
      const call = { id: randomUUID(), sitting_id: id, at_ms: nowMs() };
      await db.insertInto('staff_calls').values(call).execute();
    },

    /** @throws {Fault} SITTING_UNKNOWN, MESSAGE_LEFT */
    async leaveMessage(id: string, message: Message): Promise<void> {
      await mustKnow(id);
      const left = await db
        .insertInto('messages')
        .values({ sitting_id: id, at_ms: nowMs(), ...message })
        .onConflict((conflict) => conflict.column('sitting_id').doNothing())
        .executeTakeFirst();
      if (left.numInsertedOrUpdatedRows === 1n) return;
      throw new Fault('MESSAGE_LEFT', 'This sitting has left its message; one is enough.');
    },

    /** The first ending stays. @throws {Fault} SITTING_UNKNOWN, SITTING_ENDED */
    async end(id: string, outcome: Outcome): Promise<void> {
      await mustKnow(id);
      const ended = await db
        .updateTable('sittings')
        .set({ outcome, ended_at_ms: nowMs() })
        .where('id', '=', id)
        .where('outcome', 'is', null)
        .executeTakeFirst();
      if (ended.numUpdatedRows === 1n) return;
      throw new Fault('SITTING_ENDED', 'This sitting has ended already; begin a new one.');
    },

    /** Newest first. */
    async messages(limit: number): Promise<Messages> {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .orderBy('at_ms', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ sitting_id, at_ms, stars, line }) => {
        return { sitting: sitting_id, atMs: at_ms, stars, line };
      });
    },

    /** Newest first. */
    list: (limit: number) => listSittings(db, limit),
  };
}

function unknown(): Fault {
  return new Fault('SITTING_UNKNOWN', 'There is no such sitting here; begin a new one.');
}

async function listSittings(db: JournalDatabase, limit: number): Promise<SittingList> {
  const sittings = await db
    .selectFrom('sittings')
    .leftJoin('receipts', 'receipts.sitting_id', 'sittings.id')
    .selectAll('sittings')
    .select('receipts.number')
    .orderBy('sittings.begun_at_ms', 'desc')
    .limit(limit)
    .execute();
  if (sittings.length === 0) return [];
  const ids = sittings.map(({ id }) => id);
  const [tries, calls, files] = await Promise.all([
    db.selectFrom('tries').select('sitting_id').where('sitting_id', 'in', ids).execute(),
    db.selectFrom('staff_calls').select('sitting_id').where('sitting_id', 'in', ids).execute(),
    db
      .selectFrom('files')
      .innerJoin('photos', 'photos.id', 'files.photo_id')
      .leftJoin('deletions', 'deletions.file_id', 'files.id')
      .select(['photos.sitting_id', 'files.name'])
      .where('photos.sitting_id', 'in', ids)
      .where('photos.state', '=', 'kept')
      .where('deletions.file_id', 'is', null)
      .orderBy('files.name')
      .execute(),
  ]);
  return sittings.map((sitting) => {
    const isOfIt = (row: { readonly sitting_id: string | null }) => row.sitting_id === sitting.id;
    return {
      id: sitting.id,
      begunAtMs: sitting.begun_at_ms,
      endedAtMs: sitting.ended_at_ms,
      outcome: sitting.outcome,
      fetchedAtMs: sitting.fetched_at_ms,
      language: sitting.language,
      specification: sitting.specification,
      subject: sitting.subject,
      tries: tries.filter(isOfIt).length,
      staffCalls: calls.filter(isOfIt).length,
      receipt: sitting.number,
      files: files.filter(isOfIt).map(({ name }) => name),
    };
  });
}
