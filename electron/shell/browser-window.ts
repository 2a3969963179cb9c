import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../fault';

const TAIL_CHARS = 2_000;

export interface BrowserWindowOptions {
  /** Executable of a browser of the Chromium family. */
  readonly browser: string;
  readonly url: URL;
  /** Belongs to this window alone: emptied before it opens and removed after it has closed. */
  readonly profileDir: string;
  /** Fills the screen, with no way out but closing the app. */
  readonly kiosk: boolean;
  /** Closes the window. */
  readonly signal: AbortSignal;
}

/**
 * Shows a page in a window of its own, without tabs or address, and waits until it is closed.
 * @throws {Fault} BROWSER_FAILED when the browser cannot be started or breaks off
 */
export async function showInBrowser(options: BrowserWindowOptions): Promise<void> {
  const { browser, profileDir, signal } = options;
  await rm(profileDir, { recursive: true, force: true });
  await writePreferences(options);
  try {
    await runToEnd(browser, browserArguments(options), signal);
  } finally {
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The camera is granted to our own origin beforehand: there is nobody at a kiosk to be asked. */
async function writePreferences({ profileDir, url }: BrowserWindowOptions): Promise<void> {
  const preferences = {
    profile: {
      content_settings: {
        exceptions: { media_stream_camera: { [`${url.origin},*`]: { setting: 1 } } },
      },
    },
    credentials_enable_service: false,
    translate: { enabled: false },
  };
  const folder = path.join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'Preferences'), JSON.stringify(preferences));
}

function browserArguments({ url, profileDir, kiosk }: BrowserWindowOptions): string[] {
  // Chromium's sandbox refuses to run as root; "test-type" keeps it from telling the public so.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
  return [
    `--app=${url.href}`,
    `--user-data-dir=${profileDir}`,
    ...(kiosk ? ['--kiosk'] : ['--window-size=900,1280']),
    // Everything but the loopback goes to a port where nobody listens: nothing leaves the machine.
    '--proxy-server=127.0.0.1:9',
    // The models want WebGL even on the CPU, and without a graphics card that is software's work. It
    // counts as unsafe for the pages of strangers; here there are none.
    '--enable-unsafe-swiftshader',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    // A field to fill in would be described to a server.
    '--disable-features=AutofillServerCommunication',
    '--disable-pinch',
    '--disable-session-crashed-bubble',
    '--disable-sync',
    '--overscroll-history-navigation=0',
    '--password-store=basic',
    ...asRoot,
  ];
}

async function runToEnd(browser: string, args: string[], signal: AbortSignal): Promise<void> {
  let said = '';
  const { code, error } = await new Promise<{ code: number | null; error?: Error }>((resolve) => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
    // Chromium talks much; its last words matter only when it fails.
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-TAIL_CHARS);
    });
    let failure: Error | undefined;
    child.on('error', (cause) => (failure = cause));
    child.on('close', (ended) =>
      resolve(failure ? { code: ended, error: failure } : { code: ended }),
    );
  });
  if (signal.aborted || code === 0) return;
  const reason = error?.message ?? `it ended with ${code ?? 'a signal'}`;
  throw new Fault(
    'BROWSER_FAILED',
    `The browser ${browser} could not show the app (${reason}); start it by hand once, then try again.\n${said}`,
    { cause: error },
  );
}
