import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Fault } from '../fault';

/** Names on the search path, and full paths, most preferred first. */
const CANDIDATES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;
const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * The executable of an installed browser of the Chromium family; `BOLANG_CHROMIUM` goes before all.
 * @returns null where there is none
 */
export function findBrowser(
  env: Readonly<NodeJS.ProcessEnv> = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const chosen = env['BOLANG_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  return candidates(env, platform).find(isExecutable) ?? null;
}

/** @throws {Fault} BROWSER_MISSING */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  throw new Fault(
    'BROWSER_MISSING',
    'No Chromium, Chrome or Edge was found; install Chromium (on Debian: apt-get install chromium), or name its program in BOLANG_CHROMIUM.',
  );
}

function candidates(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    return WINDOWS_PROGRAMS.flatMap((program) =>
      WINDOWS_FOLDERS.flatMap((folder) => {
        const root = env[folder];
        return root === undefined ? [] : [`${root}\\${program}`];
      }),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return (CANDIDATES[platform] ?? CANDIDATES.linux ?? []).flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there or not ours to run: both mean that it cannot be used
  }
}
