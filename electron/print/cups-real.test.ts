import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listPrinters, printPdf } from './cups';
import { sheetPdf } from './sheet-pdf';

const CUPSD = '/usr/sbin/cupsd';
const FILTER = '/usr/lib/cups/filter/pdftopdf';
const PATIENCE_MS = 60_000;

/** The scheduler starts its filters as another user, which root alone can. */
const isRoot = process.getuid?.() === 0;
const missing = [CUPSD, FILTER].filter((file) => !existsSync(file));
const why = isRoot ? (missing.length > 0 ? `no ${missing.join(', no ')}` : null) : 'not root';
const title = why === null ? 'a real CUPS' : `a real CUPS (skipped: ${why})`;

/** A photo printer that takes PDF and has its own names for its papers, as they all have. */
const PAPER_SIZES = { w252h360: [252, 360], w288h432: [288, 432], A4: [595, 842] } as const;
const papersOf = (line: (name: string, size: string) => string): string =>
  Object.entries(PAPER_SIZES)
    .map(([name, size]) => line(name, size.join(' ')))
    .join('\n');
const DRIVER = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PHOTO.PPD"
*Manufacturer: "Bolang"
*Product: "(Photo)"
*ModelName: "Photo"
*ShortNickName: "Photo"
*NickName: "Photo"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
${papersOf((name) => `*PageSize ${name}: ""`)}
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
${papersOf((name) => `*PageRegion ${name}: ""`)}
*CloseUI: *PageRegion
*DefaultImageableArea: A4
${papersOf((name, size) => `*ImageableArea ${name}: "0 0 ${size}"`)}
*DefaultPaperDimension: A4
${papersOf((name, size) => `*PaperDimension ${name}: "${size}"`)}
`;

let folder: string;
let scheduler: ChildProcess | undefined;
/** Where the printer prints. */
const printed = () => join(folder, 'printed.pdf');

async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const tries = PATIENCE_MS / 100;
  for (let count = 0; count < tries; count++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(100);
  }
  throw new Error(`${what} did not come; see ${folder}.`);
}

/** A scheduler of our own, with its files in a folder of the test's and a socket instead of a port. */
async function startScheduler(): Promise<void> {
  for (const name of ['root', 'spool', 'spool/tmp', 'cache', 'run']) {
    await mkdir(join(folder, name));
  }
  const socket = join(folder, 'run', 'cups.sock');
  await writeFile(
    join(folder, 'cupsd.conf'),
    `Listen ${socket}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`,
  );
  await writeFile(
    join(folder, 'cups-files.conf'),
    `ServerRoot ${join(folder, 'root')}
RequestRoot ${join(folder, 'spool')}
TempDir ${join(folder, 'spool/tmp')}
CacheDir ${join(folder, 'cache')}
StateDir ${join(folder, 'run')}
ErrorLog ${join(folder, 'error_log')}
AccessLog ${join(folder, 'access_log')}
PageLog ${join(folder, 'page_log')}
SystemGroup root
FileDevice Yes
`,
  );
  const files = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  scheduler = spawn(CUPSD, ['-f', ...files], { stdio: 'ignore' });
  await until('The scheduler', () => Promise.resolve(existsSync(socket) ? true : null));
  vi.stubEnv('CUPS_SERVER', socket);
  const driver = join(folder, 'photo.ppd');
  await writeFile(driver, DRIVER);
  const device = `file://${printed()}`;
  const added = spawnSync('lpadmin', ['-p', 'Photo', '-E', '-v', device, '-P', driver]);
  expect(added.status).toBe(0);
}

describe.skipIf(why !== null)(title, { timeout: 2 * PATIENCE_MS }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bolang-cups-'));
    // The filters' own user reads the printer's description there.
    await chmod(folder, 0o755);
    await startScheduler();
  }, PATIENCE_MS);

  afterAll(async () => {
    vi.unstubAllEnvs();
    if (scheduler !== undefined) {
      const gone = new Promise((resolve) => scheduler?.once('close', resolve));
      scheduler.kill();
      await gone;
    }
    await rm(folder, { recursive: true });
  });

  it('lists its printer', async () => {
    expect(await listPrinters()).toEqual(['Photo']);
  });

  it.each([
    ['6in', 288, 432],
    ['5in', 252, 360],
    ['A4', 595, 842],
  ] as const)('prints %s on a page of %d × %d points', async (paper, widthPt, heightPt) => {
    const grey = { create: { width: 390, height: 567, channels: 3, background: '#888' } } as const;
    const jpeg = await sharp(grey).jpeg().toBuffer();
    const file = join(folder, 'sheet.pdf');
    await writeFile(file, (await sheetPdf(jpeg, { widthMm: 33, heightMm: 48 }, paper)).bytes);
    await rm(printed(), { force: true });
    await printPdf(file, paper, 'Photo');

    const pdf = await until('The printed page', () =>
      // Found while it is still being written, it is no whole PDF yet.
      readFile(printed())
        .then((bytes) => PDFDocument.load(bytes, { updateMetadata: false }))
        .catch(() => null),
    );
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    expect(Math.abs(width - widthPt)).toBeLessThanOrEqual(1);
    expect(Math.abs(height - heightPt)).toBeLessThanOrEqual(1);
  });
});
