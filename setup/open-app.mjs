import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './display.mjs';
import { obtainElectron } from './electron-runtime.mjs';
import { tryLock } from './lock.mjs';
import { prepare } from './prepare.mjs';
import { PROJECT_DIR } from './project.mjs';
import { SetupError } from './setup-error.mjs';
import { APP_STEPS, BROWSER_STEPS } from './steps/all.mjs';

const HELP = `npm start -- [--kiosk] [--electron | --browser]

  --kiosk     fill the screen, as at a self-service kiosk
  --electron  ask for Electron's runtime again, after it could not be had
  --browser   open the browser shell, whether or not Electron's runtime is there`;

const BUNDLES = path.join(PROJECT_DIR, 'dist', 'station');
const SAMPLE = path.join(PROJECT_DIR, 'assets', 'sample', 'portrait.jpg');

/** Exit codes of the photo command that are verdicts: all passed, and some failed. */
const VERDICT_CODES = [0, 1];

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function openApp(args) {
  const { kiosk, electron, browser, help } = readOptions(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  await prepare(APP_STEPS, { projectDir: PROJECT_DIR, quiet: false });
  if (!(await hasDisplay(process.env, process.platform))) return sampleSitting();

  const shellArgs = kiosk ? ['--kiosk'] : [];
  if (!browser) {
    const runtime = await obtainElectron({
      projectDir: PROJECT_DIR,
      retry: electron,
      nowMs: Date.now(),
      say: (line) => console.error(line),
    });
    if ('binary' in runtime) return electronShell(runtime.binary, shellArgs);
    console.error(
      `Electron's runtime could not be had (${runtime.reason}); opening the browser shell.`,
    );
  }
  await prepare(BROWSER_STEPS, { projectDir: PROJECT_DIR, quiet: true });
  return browserShell(shellArgs);
}

/** @param {readonly string[]} args */
function readOptions(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        kiosk: { type: 'boolean', default: false },
        electron: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node's own words go on about ways to quote what is no option.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new SetupError('BAD_USAGE', `${reason}; give only what stands here.\n${HELP}`);
  }
}

/** One whole sitting on the sample portrait, for a machine that has no display. */
async function sampleSitting() {
  console.error('No display here: one sitting without a window, on the sample portrait.');
  await prepare(BROWSER_STEPS, { projectDir: PROJECT_DIR, quiet: true });
  const code = await program(process.execPath, [path.join(BUNDLES, 'photo.js'), SAMPLE]);
  return VERDICT_CODES.includes(code) ? 0 : code;
}

/**
 * @param {string} binary
 * @param {readonly string[]} args
 */
function electronShell(binary, args) {
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return program(binary, [...sandbox, path.join(BUNDLES, 'electron-main.js'), ...args]);
}

/**
 * Electron sees to it by itself that there is only one window; here a lock does.
 * @param {readonly string[]} args
 */
async function browserShell(args) {
  const lock = await tryLock(path.join(PROJECT_DIR, '.cache', 'window.lock'));
  if ('holder' in lock) {
    throw new SetupError('ALREADY_OPEN', 'Bolang is already open; close its window first.');
  }
  try {
    return await program(process.execPath, [path.join(BUNDLES, 'browser-shell.js'), ...args]);
  } finally {
    await lock.release();
  }
}

/**
 * Runs a program in our place: its output is ours, and so is its end. Ctrl-C reaches it from the
 * terminal; other signals are passed on, and it decides when it is done.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
function program(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    const ignore = () => {};
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', ignore).on('SIGTERM', passOn).on('SIGHUP', passOn);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve(code ?? 1);
    });
  });
}
