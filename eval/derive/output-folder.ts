import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { COLUMNS } from './columns';

/** The folder to write holds something that this program did not write; `message` says what to do. */
export class ForeignFolder extends Error {
  readonly code = 'DERIVE_FOLDER_FOREIGN';

  constructor(folder: string) {
    super(`${folder} holds other things than derived pictures; name an empty or a new folder.`);
    this.name = 'ForeignFolder';
  }
}

/**
 * Makes sure that nothing is lost where the pictures go: no folder yet, an empty one, or derived
 * pictures of an earlier time.
 * @throws {ForeignFolder}
 */
export async function requireOwnFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new ForeignFolder(folder);
  const names = await readdir(folder);
  if (names.length === 0) return;
  const isOwn =
    (await startOf(join(folder, 'labels.csv'))) === COLUMNS.join(',') &&
    names.every((name) => name === 'labels.csv' || name.includes('__'));
  if (!isOwn) throw new ForeignFolder(folder);
}

async function startOf(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { length } = COLUMNS.join(',');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Gives a finished folder its name, in the place of an earlier one. */
export async function putInPlace(finished: string, folder: string): Promise<void> {
  await requireOwnFolder(folder);
  const earlier = `${folder}.${randomUUID()}.tmp`;
  const hadOne = (await stat(folder).catch(() => null)) !== null;
  if (hadOne) await rename(folder, earlier);
  await rename(finished, folder);
  if (hadOne) await rm(earlier, { recursive: true });
}
