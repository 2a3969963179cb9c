import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Hono } from 'hono';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stationErrorSchema } from '../../src/station/contract';
import { savedSheetSchema } from '../../src/station/printing';
import { openJournal, type Journal } from '../journal/open-journal';
import { loadLibrary } from './library';
import { findPlaces } from './places';
import { createPrintApi } from './print-api';
import { refuse } from './refusal';
import { fixedSettings, type SettingsStore } from './settings-file';

const library = await loadLibrary(findPlaces());
const STEM = '20260131-154501-1a2b3c4d';

let folder: string;
let outDir: string;
let settings: SettingsStore;
let journal: Journal | null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-print-'));
  outDir = join(folder, 'out');
  settings = fixedSettings();
  journal = null;
  await savePhoto(outDir);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await journal?.close();
  await rm(folder, { recursive: true });
});

async function savePhoto(into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const grey = { create: { width: 354, height: 472, channels: 3, background: '#ccc' } } as const;
  const photo = join(into, `${STEM}.jpg`);
  await writeFile(photo, await sharp(grey).jpeg().toBuffer());
  await writeFile(join(into, `${STEM}.json`), '{"verdict":"pass"}');
  return photo;
}

async function ask(path: string, body?: object): Promise<Response> {
  const api = new Hono().route('/', createPrintApi({ library, outDir, settings, journal }));
  api.onError(refuse);
  if (body === undefined) return api.request(path);
  const headers = { 'content-type': 'application/json' };
  return api.request(path, { method: 'POST', body: JSON.stringify(body), headers });
}

const errorOf = async (answer: Response) => ({
  status: answer.status,
  ...stationErrorSchema.parse(await answer.json()),
});

const makeSheet = (photo: string, more: object = {}) =>
  ask('/sheets', { photo, specification: 'cn.exitentry.nia', paper: '6in', ...more });

describe('POST /sheets', () => {
  it('writes the sheet beside the photo, for its path and for its name', async () => {
    const first = await makeSheet(join(outDir, `${STEM}.jpg`));
    expect(savedSheetSchema.parse(await first.json())).toEqual({
      sheet: join(outDir, `${STEM}.6in.pdf`),
      count: 9,
    });
    const second = savedSheetSchema.parse(await (await makeSheet(`${STEM}.jpg`)).json());
    expect(second.sheet).toBe(join(outDir, `${STEM}.6in-2.pdf`));
    const pdf = await PDFDocument.load(await readFile(second.sheet));
    expect(pdf.getPageCount()).toBe(1);
    expect((await readdir(outDir)).sort()).toEqual(
      [`${STEM}.6in-2.pdf`, `${STEM}.6in.pdf`, `${STEM}.jpg`, `${STEM}.json`].sort(),
    );
  });

  it('keeps a rejected photo and its sheet together', async () => {
    const photo = await savePhoto(join(outDir, 'rejected'));
    const { sheet } = savedSheetSchema.parse(await (await makeSheet(photo)).json());
    expect(sheet).toBe(join(outDir, 'rejected', `${STEM}.6in.pdf`));
  });

  it.each([
    ['by a path', () => join(folder, 'elsewhere', `${STEM}.jpg`)],
    ['by steps upwards', () => `../elsewhere/${STEM}.jpg`],
    ['by a link to a file', () => 'link.jpg'],
    ['by a link to a folder', () => `door/${STEM}.jpg`],
  ])('leaves the output folder in no way: %s', async (_way, photo) => {
    const elsewhere = join(folder, 'elsewhere');
    const outside = await savePhoto(elsewhere);
    await symlink(outside, join(outDir, 'link.jpg'));
    await symlink(join(elsewhere, `${STEM}.json`), join(outDir, 'link.json'));
    await symlink(elsewhere, join(outDir, 'door'));
    const before = await readdir(elsewhere);
    expect(await errorOf(await makeSheet(photo()))).toMatchObject({
      status: 404,
      code: 'PHOTO_UNKNOWN',
    });
    expect(await readdir(elsewhere)).toEqual(before);
  });

  it.each([
    'none.jpg',
    'a\0b.jpg',
    `${'x'.repeat(2000)}.jpg`,
    `${STEM}.json`,
    '.',
    `${STEM}.jpg/x`,
  ])('knows no photo %j', async (photo) => {
    expect(await errorOf(await makeSheet(photo))).toMatchObject({ code: 'PHOTO_UNKNOWN' });
  });

  it('takes a picture without a record for none of the photos', async () => {
    await rm(join(outDir, `${STEM}.json`));
    expect(await errorOf(await makeSheet(`${STEM}.jpg`))).toMatchObject({ code: 'PHOTO_UNKNOWN' });
  });

  it.each([
    [{ paper: '7in' }, 'REQUEST_INVALID'],
    [{ specification: 'xx.none' }, 'SPECIFICATION_UNKNOWN'],
    [{ specification: 'cn.1in' }, 'PHOTO_OF_OTHER_SHAPE'],
  ])('refuses %j', async (wish, code) => {
    expect(await errorOf(await makeSheet(`${STEM}.jpg`, wish))).toMatchObject({ code });
    expect(await readdir(outDir)).toHaveLength(2);
  });

  it('puts the sheet on the record of the sitting, so that it goes in time', async () => {
    const clock = () => new Date(2026, 0, 31, 15, 45, 1);
    journal = await openJournal({
      dataDir: join(folder, 'data'),
      outDir,
      clock,
      retentionHours: () => 96,
      complain: () => undefined,
    });
    const beginning = { language: 'zh-CN', specification: 'cn.exitentry.nia' };
    const sitting = await journal.sittings.begin({ ...beginning, subject: 'adult' });
    expect((await makeSheet(`${STEM}.jpg`, { sitting })).status).toBe(200);
    const [listed] = await journal.sittings.list(1);
    expect(listed?.files).toEqual([`${STEM}.6in.pdf`]);
    const stranger = '00000000-0000-4000-8000-000000000000';
    const refused = await makeSheet(`${STEM}.jpg`, { sitting: stranger });
    expect(await errorOf(refused)).toMatchObject({ code: 'SITTING_UNKNOWN' });
  });
});

describe.skipIf(process.platform === 'win32')('POST /prints and GET /printers', () => {
  beforeEach(async () => {
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
    await program('lpstat', 'printf "DNP\\nOffice\\n"');
    await program('lp', `printf '%s\\n' "$@" > "${folder}/args"`);
    await makeSheet(`${STEM}.jpg`);
  });

  /** Stands in for a program of CUPS. */
  async function program(name: string, does: string): Promise<void> {
    await writeFile(join(folder, name), `#!/bin/sh\n${does}\n`);
    await chmod(join(folder, name), 0o755);
  }

  const handedOver = async () => (await readFile(join(folder, 'args'), 'utf8')).split('\n');
  const print = (sheet: string, printer: string | null) => ask('/prints', { sheet, printer });

  it('lists the printers', async () => {
    expect(await (await ask('/printers')).json()).toEqual(['DNP', 'Office']);
  });

  it('prints a sheet on the printer that was named, or else on that of the settings', async () => {
    const sheet = join(outDir, `${STEM}.6in.pdf`);
    expect(await (await print(sheet, 'Office')).json()).toEqual({ printer: 'Office' });
    expect(await handedOver()).toEqual(
      expect.arrayContaining(['Office', 'media=na_index-4x6_4x6in', sheet]),
    );
    expect(await errorOf(await print(sheet, null))).toMatchObject({ code: 'PRINTER_NONE' });
    await settings.change({ printer: 'DNP' });
    expect(await (await print(`${STEM}.6in.pdf`, null)).json()).toEqual({ printer: 'DNP' });
    expect(await handedOver()).toContain('DNP');
  });

  it('prints nothing but sheets of the output folder', async () => {
    await writeFile(join(folder, 'other.6in.pdf'), '');
    await writeFile(join(outDir, 'other.pdf'), '');
    await symlink(join(folder, 'other.6in.pdf'), join(outDir, 'link.6in.pdf'));
    for (const sheet of ['../other.6in.pdf', 'link.6in.pdf', 'other.pdf', `${STEM}.jpg`]) {
      expect(await errorOf(await print(sheet, 'Office'))).toMatchObject({
        status: 404,
        code: 'SHEET_UNKNOWN',
      });
    }
    await expect(readFile(join(folder, 'args'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('tells what CUPS said', async () => {
    await program('lp', 'echo "lp: Error - out of cheese." >&2; exit 1');
    expect(await errorOf(await print(`${STEM}.6in.pdf`, 'Office'))).toMatchObject({
      status: 503,
      code: 'PRINT_FAILED',
      message: expect.stringContaining('out of cheese'),
    });
    expect(await errorOf(await print(`${STEM}.6in.pdf`, 'Lost'))).toMatchObject({
      status: 404,
      code: 'PRINTER_UNKNOWN',
    });
  });
});
