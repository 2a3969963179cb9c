import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Fault } from '../fault';
import type { JournalDatabase } from './database-file';
import type { JournalTables } from './schema';

/** Four digits are read aloud in one breath; more only where those are half used up. */
const LENGTHS = [4, 5, 6] as const;
/** Above this share in use, guessing a free one takes too long, and one heard wrong is somebody's. */
const FULL_SHARE = 0.5;

/**
 * The number under which a sitting's photos are asked for. Drawn by lot, so that the neighbour's
 * cannot be guessed from one's own; no two sittings have one at a time; the same when asked again.
 * @throws {Fault} JOURNAL_FAILED where every number is taken
 */
export async function takeReceipt(
  db: JournalDatabase,
  sittingId: string,
  nowMs: number,
): Promise<string> {
  return db.transaction().execute(async (at) => {
    const receipt = await at
      .selectFrom('receipts')
      .select('number')
      .where('sitting_id', '=', sittingId)
      .executeTakeFirst();
    if (receipt?.number != null) return receipt.number;
    const number = await freeNumber(at);
    await at
      .insertInto('receipts')
      .values({ sitting_id: sittingId, kept_since_ms: nowMs, number })
      .onConflict((conflict) =>
        conflict.column('sitting_id').doUpdateSet({ number, kept_since_ms: nowMs }),
      )
      .execute();
    return number;
  });
}

async function freeNumber(at: Transaction<JournalTables>): Promise<string> {
  const rows = await at
    .selectFrom('receipts')
    .select('number')
    .where('number', 'is not', null)
    .execute();
  const taken = new Set(rows.map(({ number }) => number));
  for (const length of LENGTHS) {
    const first = 10 ** (length - 1);
    const count = 9 * first;
    const used = [...taken].filter((number) => number?.length === length).length;
    if (used >= FULL_SHARE * count) continue;
    for (;;) {
      const number = randomInt(first, first + count).toString();
      if (!taken.has(number)) return number;
    }
  }
  throw new Fault(
    'JOURNAL_FAILED',
    'Every receipt number is in use; keep photos for a shorter time.',
  );
}
