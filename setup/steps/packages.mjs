import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../command.mjs';
import { SetupError } from '../setup-error.mjs';

/** @import { Step } from '../prepare.mjs' */
/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

const COUNT_EVERY_MS = 3_000;

/**
 * The packages that package-lock.json names. npm writes `node_modules/.package-lock.json` last, so an
 * installation that was broken off has none.
 * @type {Step}
 */
export const packages = {
  name: 'packages',

  async isDone(projectDir) {
    const wanted = await readLock(path.join(projectDir, 'package-lock.json'));
    if (wanted === undefined) {
      throw new SetupError(
        'LOCKFILE_MISSING',
        'package-lock.json is missing; get it back from the repository.',
      );
    }
    const installed = await readLock(path.join(projectDir, 'node_modules', '.package-lock.json'));
    return installed !== undefined && isInstalled(wanted, installed);
  },

  async perform(projectDir, say) {
    const wanted = await readLock(path.join(projectDir, 'package-lock.json'));
    const folders = [...(wanted ?? [])]
      .filter(([, { optional }]) => !optional)
      .map(([name]) => name);
    const counting = setInterval(() => {
      void countPresent(projectDir, folders).then((count) =>
        say(`${count} of ${folders.length} there`),
      );
    }, COUNT_EVERY_MS);
    try {
      await npmCi(projectDir);
    } catch (error) {
      throw new SetupError(
        'PACKAGES_FAILED',
        'npm could not install the packages (its own words are above); is the registry reachable?',
        { cause: error },
      );
    } finally {
      clearInterval(counting);
    }
  },
};

/**
 * @param {ReadonlyMap<string, LockedPackage>} wanted
 * @param {ReadonlyMap<string, LockedPackage>} installed
 * @returns {boolean} whether every package is there in its version; optional ones are made for other
 *   platforms and may be absent
 */
export function isInstalled(wanted, installed) {
  for (const [folder, { version, integrity, optional }] of wanted) {
    const found = installed.get(folder);
    if (found === undefined && optional) continue;
    if (found?.version !== version || found?.integrity !== integrity) return false;
  }
  return true;
}

/**
 * @param {string} file
 * @returns {Promise<Map<string, LockedPackage> | undefined>} by folder; undefined when not there
 */
async function readLock(file) {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  const { packages: entries } = JSON.parse(text);
  return new Map(Object.entries(entries).filter(([folder]) => folder !== ''));
}

/** @param {string} projectDir */
async function npmCi(projectDir) {
  // Loglevel "error": Electron's package asks for a newer Node than we do, for an installer that
  // does not run at this point.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) {
    await run(process.execPath, [npm, ...args], { cwd: projectDir });
  } else {
    await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: projectDir });
  }
}

/**
 * @param {string} projectDir
 * @param {readonly string[]} folders
 */
async function countPresent(projectDir, folders) {
  const manifests = folders.map((folder) => stat(path.join(projectDir, folder, 'package.json')));
  const outcomes = await Promise.allSettled(manifests);
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}
