import { app, BrowserWindow, protocol, session, type Session, type WebContents } from 'electron';
import { faultLine } from '../fault';
import { openStation } from './open-station';

const SCHEME = 'app';
/** Written out, because `URL.origin` is "null" for a scheme that is not of the web. */
const ORIGIN = `${SCHEME}://bolang`;
const KIOSK = process.argv.includes('--kiosk');

/** The only page that may be opened beside the first; it closes with it. */
const STAFF_PAGE = `${ORIGIN}/staff.html`;
const STAFF_WINDOW = { width: 1280, height: 800, kiosk: false, autoHideMenuBar: true } as const;

/** Schemes that stay inside the window; everything else would leave the machine. */
const LOCAL_SCHEMES = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

// The models want WebGL even on the CPU, and without a graphics card that is software's work.
app.commandLine.appendSwitch('enable-unsafe-swiftshader');
// What Electron itself might fetch goes to a port where nobody listens: nothing leaves the machine.
app.commandLine.appendSwitch('proxy-server', '127.0.0.1:9');

// A page of this scheme is a secure context with an origin, as a page from the loopback is.
protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    },
  },
]);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(open).catch(fail);
} else {
  console.error('Bolang is already open; its window has been brought to the front.');
  app.quit();
}

/** The station comes first: no window opens over an installation that is not whole. */
async function open(): Promise<void> {
  const station = await openStation();
  protocol.handle(SCHEME, (request) => station.fetch(request));
  app.once('will-quit', () => void station.close().catch(fail));
  confine(session.defaultSession);
  const window = new BrowserWindow({
    width: 900,
    height: 1280,
    kiosk: KIOSK,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  window.webContents.setWindowOpenHandler(({ url }) =>
    url === STAFF_PAGE
      ? { action: 'allow', overrideBrowserWindowOptions: STAFF_WINDOW }
      : { action: 'deny' },
  );
  window.webContents.on('did-create-window', ({ webContents }) => {
    keepInside(webContents);
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  keepInside(window.webContents);
  window.webContents.on('render-process-gone', (_event, { reason }) => comeBack(window, reason));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${ORIGIN}/`);
}

/** A page that fails at once, again and again, must not take all of the machine. */
const COME_BACK_MS = 1000;

/** A page whose process ended is white for ever, and at a kiosk there is nobody to load it again. */
function comeBack(window: BrowserWindow, reason: string): void {
  if (reason === 'clean-exit') return;
  console.error(`The page stopped (${reason}); it is loaded again, and the sitting is over.`);
  setTimeout(() => {
    if (!window.isDestroyed()) window.reload();
  }, COME_BACK_MS);
}

function keepInside(page: WebContents): void {
  page.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
}

function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/** The camera for our own page, nothing for anybody else, and no way to the network. */
function confine(pages: Session): void {
  pages.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      permission === 'media' && mediaType !== 'audio' && isOurs(origin),
  );
  pages.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isCamera = 'mediaTypes' in details && details.mediaTypes.join() === 'video';
    answer(permission === 'media' && isCamera && isOurs(details.requestingUrl));
  });
  // Else its dictionaries are fetched from outside, past the rule below.
  pages.setSpellCheckerEnabled(false);
  pages.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !LOCAL_SCHEMES.has(new URL(url).protocol) }),
  );
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function fail(error: unknown): void {
  console.error(faultLine(error));
  app.exit(1);
}
