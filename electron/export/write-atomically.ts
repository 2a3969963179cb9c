import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from '../fault';
import { outputFault } from './output-folder';

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that belong together: all of them appear, whole and flushed to the disk, or none.
 * Nothing that exists is overwritten, and nothing else is left behind.
 * @returns false where one of the names is taken
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function writeTogether(folder: string, files: readonly NewFile[]): Promise<boolean> {
  const temporary: string[] = [];
  const published: string[] = [];
  try {
    await makeFolder(folder);
    await removeAbandoned(folder);
    for (const file of files) if (await exists(join(folder, file.name))) return false;
    for (const file of files) {
      const path = join(folder, `${TEMPORARY.prefix}${randomUUID()}${TEMPORARY.suffix}`);
      temporary.push(path);
      await writeFlushed(path, file.bytes);
    }
    for (const [index, file] of files.entries()) {
      const from = temporary[index];
      const to = join(folder, file.name);
      if (from === undefined || !(await publish(from, to))) {
        await removeAll(published);
        return false;
      }
      published.push(to);
    }
    await flushFolder(folder);
    return true;
  } catch (error) {
    await removeAll(published);
    throw outputFault(error, folder);
  } finally {
    await removeAll(temporary);
  }
}

/**
 * Puts a file in the place of the one that is there: who reads it finds the old one or the new one,
 * whole. Rejects with the system's own error.
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  const beside = join(folder, `${TEMPORARY.prefix}${randomUUID()}${TEMPORARY.suffix}`);
  await makeFolder(folder);
  await removeAbandoned(folder);
  try {
    await writeFlushed(beside, bytes);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  await flushFolder(folder);
}

/** What was being written when the power or the process went; nothing takes this long to write. */
const TEMPORARY = { prefix: '.bolang-', suffix: '.tmp', abandonedAfterMs: 10 * 60_000 } as const;

/** Removes what a process left half-written in a folder long ago. */
export async function removeAbandoned(folder: string): Promise<void> {
  const latest = Date.now() - TEMPORARY.abandonedAfterMs;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(TEMPORARY.prefix) || !name.endsWith(TEMPORARY.suffix)) continue;
    const path = join(folder, name);
    // Gone already: another process removed it.
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < latest) await rm(path, { force: true });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the finished file its name, unless that is taken: then false. */
async function publish(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    switch (systemCode(error)) {
      case 'EEXIST':
        return false;
      case 'EPERM':
      case 'ENOTSUP':
      case 'ENOSYS':
        return renameIfFree(from, to); // a file system without links, as on many memory sticks
      default:
        throw error;
    }
  }
}

async function renameIfFree(from: string, to: string): Promise<boolean> {
  if (await exists(to)) return false;
  await rename(from, to);
  return true;
}

/** A new folder is flushed too, or a power cut could take it with all that is in it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const above = dirname(resolve(first));
  for (let made = resolve(folder); made.length > above.length; made = dirname(made)) {
    await flushFolder(dirname(made));
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return false;
    throw error;
  }
}

/**
 * Makes new names, and the going of others, last through a power cut. Windows has no such call and
 * needs none.
 */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}
