import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Storage } from '../../src/station/journal';
import { systemCode } from '../fault';

/**
 * What must be free for a sitting to begin. A photo with its original, its record and a sheet is at
 * most some 2 MB, so this holds a hundred more: whoever is sitting now gets their photo, and staff have
 * the rest of the day to make room.
 */
const NEEDED_KB = 200 * 1024;
const BYTES_PER_KB = 1024;

/** The room on the disks of some folders, which need not exist yet; the fullest one counts. */
export async function roomFor(folders: readonly string[]): Promise<Storage> {
  const free = await Promise.all(folders.map((folder) => freeKbAt(resolve(folder))));
  const freeKb = Math.min(...free);
  return { enough: freeKb >= NEEDED_KB, freeKb };
}

/** Asks the nearest folder that is there. */
async function freeKbAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / BYTES_PER_KB);
  } catch (error) {
    const above = dirname(folder);
    if (systemCode(error) !== 'ENOENT' || above === folder) throw error;
    return freeKbAt(above);
  }
}
