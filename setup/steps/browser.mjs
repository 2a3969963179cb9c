import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../command.mjs';
import { SetupError } from '../setup-error.mjs';

const APT_GET = '/usr/bin/apt-get';
const APT_TIME_LIMIT_MS = 15 * 60_000;

/**
 * A browser of the Chromium family, which shows the app where Electron's runtime is not to be had,
 * and in which pictures are judged. Comes after the build, whose `find-browser` knows where to look.
 * @type {import('../prepare.mjs').Step}
 */
export const browser = {
  name: 'browser',

  async isDone(projectDir) {
    const finder = path.join(projectDir, 'dist', 'station', 'find-browser.js');
    if (!existsSync(finder)) return false;
    const { findBrowser } = await import(pathToFileURL(finder).href);
    return findBrowser() !== null;
  },

  async perform(projectDir, say) {
    const chosen = process.env['BOLANG_CHROMIUM'];
    if (chosen) {
      throw new SetupError(
        'BROWSER_WRONG',
        `BOLANG_CHROMIUM names ${chosen}, which is no program that can be run; correct or unset it.`,
      );
    }
    const privilege = await aptPrivilege();
    if (privilege === undefined) throw noBrowser();
    const packages = ['chromium', 'chromium-sandbox'];
    if (!(await hasChineseFont())) packages.push('fonts-noto-cjk');
    say('reading the list of Debian packages');
    await aptGet(privilege, ['update']);
    say(`installing ${packages.join(', ')}; this can take some minutes`);
    await aptGet(privilege, ['install', '--yes', '--no-install-recommends', ...packages]);
    if (!(await browser.isDone(projectDir))) throw noBrowser();
  },
};

/**
 * @returns {Promise<readonly string[] | undefined>} what to put before apt-get; undefined where there
 *   is no apt-get or no right to use it
 */
async function aptPrivilege() {
  if (process.platform !== 'linux' || !existsSync(APT_GET)) return undefined;
  if (process.getuid?.() === 0) return [];
  try {
    await run('sudo', ['-n', 'true'], { output: 'keep' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly string[]} privilege
 * @param {readonly string[]} args
 */
async function aptGet(privilege, args) {
  const [program = 'env', ...rest] = [
    ...privilege,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    APT_GET,
    '--quiet=2',
    ...args,
  ];
  try {
    await run(program, rest, { output: 'keep', timeLimitMs: APT_TIME_LIMIT_MS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError('BROWSER_FAILED', `${noBrowser().message}\n${reason}`, { cause: error });
  }
}

async function hasChineseFont() {
  try {
    return (await run('fc-list', [':lang=zh'], { output: 'keep' })).trim() !== '';
  } catch {
    return false; // no fontconfig, so no fonts that Chromium would find
  }
}

function noBrowser() {
  return new SetupError(
    'BROWSER_MISSING',
    'Bolang needs Chromium, Google Chrome or Microsoft Edge, and none is here; install one of them ' +
      '(on Debian: apt-get install chromium) and run the command again.',
  );
}
