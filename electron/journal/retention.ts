import path from 'node:path';
import { REJECTED_FOLDER } from '../export/export-photo';
import { exists, removeAbandoned } from '../export/write-atomically';
import { deleteFiles } from './delete-files';
import type { JournalPlace } from './photos';

const HOUR_MS = 3_600_000;
/** Where photos go as soon as they were fetched, those that nobody fetches go after a day. */
const UNFETCHED_HOURS = 24;
/** The name of the one row of `journal_time`. */
const TIME_ID = 'time';

/**
 * Deletes whatever shows a face and is older than it may be, gives its receipts' numbers back, and
 * writes down how far the journal's time has come. Files that the journal does not know stay.
 * @param retentionHours 0: as soon as they were fetched
 */
export async function sweep(place: JournalPlace, retentionHours: number): Promise<void> {
  const { db, outDir, now } = place;
  const latestMs = now();
  await keepTime(place, latestMs);
  // A disk that is not mounted must not be taken for one whose photos are missing.
  if (!(await exists(outDir))) return;
  for (const folder of [outDir, path.join(outDir, REJECTED_FOLDER)]) {
    if (await exists(folder)) await removeAbandoned(folder);
  }
  const beforeMs = latestMs - HOUR_MS * (retentionHours === 0 ? UNFETCHED_HOURS : retentionHours);
  const due = await undeleted(place).where('photos.kept_since_ms', '<=', beforeMs).execute();
  await deleteFiles(place, due, 'retention');
  if (retentionHours === 0) {
    const fetched = await undeleted(place)
      .innerJoin('sittings', 'sittings.id', 'photos.sitting_id')
      .where('sittings.fetched_at_ms', 'is not', null)
      .where('photos.state', '!=', 'writing')
      .execute();
    await deleteFiles(place, fetched, 'fetched');
  }
  await db
    .updateTable('receipts')
    .set({ number: null })
    .where('kept_since_ms', '<=', beforeMs)
    .where('sitting_id', 'not in', sittingsWithFiles(place))
    .execute();
}

/**
 * The person has their files: where they are kept for no time, they go at once.
 * @returns how many went
 */
export async function markFetched(
  place: JournalPlace,
  sittingId: string,
  retentionHours: number,
): Promise<number> {
  await place.db
    .updateTable('sittings')
    .set({ fetched_at_ms: place.clock().getTime() })
    .where('id', '=', sittingId)
    .where('fetched_at_ms', 'is', null)
    .execute();
  if (retentionHours > 0) return 0;
  const files = await undeleted(place)
    .where('photos.sitting_id', '=', sittingId)
    .where('photos.state', '!=', 'writing')
    .execute();
  return deleteFiles(place, files, 'fetched');
}

/** What the journal's time had come to when it was last written down; null in a new journal. */
export async function keptTimeMs({ db }: Pick<JournalPlace, 'db'>): Promise<number | null> {
  const kept = await db.selectFrom('journal_time').select('latest_ms').executeTakeFirst();
  const { newest } = await db
    .selectFrom('photos')
    .select(({ fn }) => fn.max<number | null>('kept_since_ms').as('newest'))
    .executeTakeFirstOrThrow();
  return kept === undefined ? null : Math.max(kept.latest_ms, newest ?? 0);
}

async function keepTime({ db }: JournalPlace, latestMs: number): Promise<void> {
  await db
    .insertInto('journal_time')
    .values({ id: TIME_ID, latest_ms: latestMs })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ latest_ms: latestMs }))
    .execute();
}

/**
 * Files that are there still, or may be. Of one that has been `writing` for so long that it is due,
 * nobody will ever say that it is kept.
 */
function undeleted({ db }: JournalPlace) {
  return db
    .selectFrom('files')
    .innerJoin('photos', 'photos.id', 'files.photo_id')
    .leftJoin('deletions', 'deletions.file_id', 'files.id')
    .selectAll('files')
    .where((at) =>
      at.or([at('deletions.outcome', 'is', null), at('deletions.outcome', '=', 'begun')]),
    );
}

function sittingsWithFiles(place: JournalPlace) {
  return undeleted(place)
    .clearSelect()
    .select('photos.sitting_id')
    .where('photos.sitting_id', 'is not', null)
    .$narrowType<{ sitting_id: string }>();
}
