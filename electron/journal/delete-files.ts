import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exists, flushFolder } from '../export/write-atomically';
import { asFault } from '../fault';
import type { JournalPlace } from './photos';
import type { DeletionReason, FileRow } from './schema';

/**
 * Deletes files and records each: which, when, why, and whether it was there at all. That it is begun
 * is recorded first and that it is done last, once the disk has it, so that a deletion that was cut
 * short is done again, and never told of as done when it was not.
 * @returns how many are gone; one that cannot be deleted is told of and stays for the next time
 */
export async function deleteFiles(
  place: JournalPlace,
  files: readonly FileRow[],
  reason: DeletionReason,
): Promise<number> {
  let gone = 0;
  for (const file of files) {
    try {
      await deleteFile(place, file, reason);
      gone += 1;
    } catch (error) {
      const { message } = asFault(error);
      place.complain(
        `${file.name} shows a face and could not be deleted; delete it by hand: ${message}`,
      );
    }
  }
  return gone;
}

async function deleteFile(
  { db, outDir, clock }: JournalPlace,
  { id, name }: FileRow,
  reason: DeletionReason,
): Promise<void> {
  const file = path.join(outDir, name);
  const begun = await db
    .selectFrom('deletions')
    .select('outcome')
    .where('file_id', '=', id)
    .executeTakeFirst();
  if (begun !== undefined && begun.outcome !== 'begun') return;
  // A file that was being deleted when the power went is no file that somebody else took.
  const outcome = begun !== undefined || (await exists(file)) ? 'removed' : 'missing';
  if (begun === undefined) {
    await db
      .insertInto('deletions')
      .values({ file_id: id, at_ms: clock().getTime(), reason, outcome: 'begun' })
      .onConflict((conflict) => conflict.column('file_id').doNothing())
      .execute();
  }
  await rm(file, { force: true });
  if (await exists(path.dirname(file))) await flushFolder(path.dirname(file));
  await db
    .updateTable('deletions')
    .set({ outcome, at_ms: clock().getTime() })
    .where('file_id', '=', id)
    .execute();
}
