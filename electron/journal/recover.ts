import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../export/export-photo';
import { exists } from '../export/write-atomically';
import { systemCode } from '../fault';
import { abandonPhoto, type JournalPlace } from './photos';
import type { FileRow } from './schema';

/**
 * Ends what a process began and did not live to end: photos whose files are all there, byte for byte,
 * are kept; of the others what is left is removed. To be called before anything is written.
 */
export async function recover(place: JournalPlace): Promise<void> {
  const { db, outDir } = place;
  // A disk that is not mounted must not be taken for one without photos; the next start finds them.
  if (!(await exists(outDir))) return;
  const begun = await db.selectFrom('photos').select('id').where('state', '=', 'writing').execute();
  for (const { id } of begun) {
    const files = await db.selectFrom('files').selectAll().where('photo_id', '=', id).execute();
    if (await areWhole(outDir, files)) {
      await db.updateTable('photos').set({ state: 'kept' }).where('id', '=', id).execute();
    } else {
      await abandonPhoto(place, id);
    }
  }
}

async function areWhole(outDir: string, files: readonly FileRow[]): Promise<boolean> {
  for (const { name, sha256 } of files) {
    if ((await hashOfFile(path.join(outDir, name))) !== sha256) return false;
  }
  return true;
}

/** Lower-case hex SHA-256; null where there is no such file. */
export async function hashOfFile(file: string): Promise<string | null> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
