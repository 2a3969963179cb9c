import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 2_000;
/** A holder that has not been heard of for this long is gone, whatever now has its process id. */
const SILENCE_MS = 20_000;
const RETRY_MS = 100;

/**
 * @callback Release
 * @returns {Promise<void>}
 */

/**
 * Takes a lock file that holds our process id, or says which living process has it.
 * @param {string} file
 * @returns {Promise<{ release: Release } | { holder: number }>}
 */
export async function tryLock(file) {
  await mkdir(path.dirname(file), { recursive: true });
  for (;;) {
    if (await create(file)) return { release: keep(file) };
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (await isAlive(file, holder)) return { holder };
    await removeDead(file, holder);
  }
}

/**
 * Takes the lock, waiting for as long as a living process has it.
 * @param {string} file
 * @param {(holder: number) => void} onWait called once, when there is somebody to wait for
 * @returns {Promise<Release>}
 */
export async function lock(file, onWait) {
  for (let waits = 0; ; waits += 1) {
    const outcome = await tryLock(file);
    if ('release' in outcome) return outcome.release;
    if (waits === 0) onWait(outcome.holder);
    await sleep(RETRY_MS);
  }
}

/**
 * A hard link appears whole or not at all, so nobody ever reads a lock without its holder.
 * @param {string} file
 * @returns {Promise<boolean>} false where the file is there already
 */
async function create(file) {
  const mine = `${file}.${randomUUID()}.tmp`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

/**
 * Shows that we live, until the lock is released.
 * @param {string} file
 * @returns {Release}
 */
function keep(file) {
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => clearInterval(heartbeat)); // removed by hand: nothing to keep
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    if ((await readHolder(file)) === process.pid) await rm(file, { force: true });
  };
}

/** @param {string} file */
async function readHolder(file) {
  try {
    return Number(await readFile(file, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {number} holder
 */
async function isAlive(file, holder) {
  try {
    process.kill(holder, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  try {
    return Date.now() - (await stat(file)).mtimeMs < SILENCE_MS;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Two may find the same dead lock; the one that comes second must not take away the first one's new
 * lock, so it looks at what it moved aside and puts a living one back.
 * @param {string} file
 * @param {number} holder
 */
async function removeDead(file, holder) {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    await rename(file, aside);
    if ((await readHolder(aside)) !== holder) await link(aside, file);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
