import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.mjs';

const INSTALL_TIME_LIMIT_MS = 90_000;
const REMEMBER_MS = 24 * 60 * 60_000;

/**
 * Electron's npm package fetches its runtime from outside the registry. Tries that once; a failure is
 * remembered for a day.
 * @param {object} options
 * @param {string} options.projectDir
 * @param {boolean} options.retry forget the failure
 * @param {number} options.nowMs
 * @param {(line: string) => void} options.say
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function obtainElectron({ projectDir, retry, nowMs, say }) {
  const packageDir = path.join(projectDir, 'node_modules', 'electron');
  const present = await installedBinary(packageDir);
  if (present !== undefined) return { binary: present };

  const memory = path.join(projectDir, '.cache', 'electron-failure.json');
  const failure = retry ? undefined : await readFailure(memory);
  if (failure !== undefined && nowMs - failure.atMs < REMEMBER_MS)
    return { reason: failure.reason };

  say(`Fetching Electron's runtime; this takes ${INSTALL_TIME_LIMIT_MS / 1000} s at most …`);
  const reason = await install(packageDir);
  const binary = await installedBinary(packageDir);
  if (binary !== undefined) {
    await rm(memory, { force: true });
    return { binary };
  }
  await mkdir(path.dirname(memory), { recursive: true });
  await writeFile(memory, JSON.stringify({ reason, atMs: nowMs }));
  return { reason };
}

/**
 * @param {string} packageDir
 * @returns {Promise<string | undefined>}
 */
async function installedBinary(packageDir) {
  try {
    const name = await readFile(path.join(packageDir, 'path.txt'), 'utf8');
    const binary = path.join(packageDir, 'dist', name);
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined; // path.txt is the last thing that its installer writes
  }
}

/**
 * @param {string} packageDir
 * @returns {Promise<string>} why there may be no runtime after all, in a few words
 */
async function install(packageDir) {
  try {
    await run(process.execPath, [path.join(packageDir, 'install.js')], {
      output: 'keep',
      timeLimitMs: INSTALL_TIME_LIMIT_MS,
    });
    return 'its installer ended without one';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('was ended by')) return 'the download took too long';
    return /fetch failed|ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(message)
      ? 'its download host cannot be reached'
      : (/^\w*Error: .+$/m.exec(message)?.[0] ?? 'its installer failed');
  }
}

/**
 * @param {string} file
 * @returns {Promise<{ reason: string, atMs: number } | undefined>}
 */
async function readFailure(file) {
  try {
    const { reason, atMs } = JSON.parse(await readFile(file, 'utf8'));
    return typeof reason === 'string' && typeof atMs === 'number' ? { reason, atMs } : undefined;
  } catch {
    return undefined;
  }
}
