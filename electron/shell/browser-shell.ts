import path from 'node:path';
import { requireBrowser } from '../browser/find-browser';
import { faultLine } from '../fault';
import { openLoopback } from '../station/loopback';
import { makeTemporaryFolder } from '../temporary-folder';
import { showInBrowser } from './browser-window';
import { openStation } from './open-station';

/** The app in the window of an installed browser, until that window is closed. */
async function main(): Promise<void> {
  const closing = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => closing.abort());
  }
  const browser = requireBrowser();
  const station = await openStation();
  const temporary = await makeTemporaryFolder('window');
  const loopback = await openLoopback(station);
  try {
    await showInBrowser({
      browser,
      url: loopback.entry('/'),
      profileDir: path.join(temporary.path, 'profile'),
      kiosk: process.argv.includes('--kiosk'),
      signal: closing.signal,
    });
  } finally {
    await loopback.close();
    await station.close();
    await temporary.remove();
  }
}

main().catch((error: unknown) => {
  console.error(faultLine(error));
  process.exitCode = 1;
});
