import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemCode } from './fault';

const NAME = /^bolang-(?:photo|window)-(\d+)-/;

/** A folder for what this process keeps for a while; its name holds the process's number. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Makes the folder, and removes those of processes that were killed before they could: a browser's profile
 * may hold what the browser was shown.
 * @param use what is in it: pictures being worked on, or a window's profile
 */
export async function makeTemporaryFolder(
  use: 'photo' | 'window',
  within = tmpdir(),
): Promise<TemporaryFolder> {
  for (const name of await readdir(within)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeAbandoned(join(within, name));
  }
  const path = await mkdtemp(join(within, `bolang-${use}-${process.pid}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function removeAbandoned(path: string): Promise<void> {
  try {
    const { uid } = await lstat(path);
    const isOurs = process.getuid === undefined || process.getuid() === uid;
    if (isOurs) await rm(path, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // another process of ours is clearing it too, or the next one will
  }
}
