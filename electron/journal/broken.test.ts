import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../export/export-photo';
import { openDatabaseFile } from './database-file';
import { HOUR_MS, JournalStage, photoSet } from './stage';

let stage: JournalStage;
let file: string;

beforeEach(async () => {
  stage = await JournalStage.create();
  file = path.join(stage.dataDir, 'journal.db');
});
afterEach(() => stage.remove());

const dataFiles = async () =>
  (await readdir(stage.dataDir)).filter((name) => !/-(wal|shm)/.test(name));

async function reopen(): Promise<void> {
  await (await stage.open()).close();
}

/** A sidecar of the station for `bytes`, with what a test changes. */
async function saveAs(stem: string, bytes: string, changes: Record<string, unknown> = {}) {
  const sidecar = {
    version: 1,
    app: { name: 'bolang', version: '0.1.0' },
    createdAt: new Date(stage.clockMs - 95 * HOUR_MS).toISOString(),
    specification: 'cn.idcard',
    policy: null,
    subject: 'adult',
    relaxed: [],
    verdict: 'pass',
    checks: [],
    crop: {
      scale: 1,
      angleDeg: 0,
      ...{ widthPx: 1, heightPx: 1 },
      centre: { x: 1, y: 1 },
      photo: { widthPx: 1, heightPx: 1 },
    },
    photo: {
      sha256: hashOf(Buffer.from(bytes)),
      ...{ bytes: bytes.length, widthPx: 1, heightPx: 1, dpi: 300 },
      ...{ quality: 90, chroma: '4:4:4', paddingBytes: 0 },
    },
    ...changes,
  };
  const target = path.join(stage.outDir, stem);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.jpg`, bytes);
  await writeFile(`${target}.json`, JSON.stringify(sidecar));
}

const stemFor = (bytes: string) => `20260127-130000-${hashOf(Buffer.from(bytes)).slice(0, 8)}`;

describe('a journal that is no database any more', () => {
  it('is moved aside, told of in one sentence, and begun anew', async () => {
    await mkdir(stage.dataDir);
    await writeFile(file, 'no database'.repeat(1000));
    const journal = await stage.open();
    await journal.write(photoSet(stage.outDir, 'a'), null);
    await journal.close();
    expect(await dataFiles()).toEqual(['journal.db', 'journal.db.broken-1']);
    expect(await readFile(`${file}.broken-1`, 'utf8')).toMatch(/^no database/);
    expect(stage.said).toHaveLength(1);
    expect(stage.said[0]).toMatch(/broken-1 .*by hand\.$/);
    await reopen();
    expect(stage.said).toHaveLength(1);
  });

  it('is known by its damage inside, and never overwrites an older one', async () => {
    for (const expected of [1, 2]) {
      await reopen();
      const bytes = await readFile(file);
      bytes.fill(0xff, bytes.length - 4096);
      await writeFile(file, bytes);
      await reopen();
      expect(await dataFiles()).toContain(`journal.db.broken-${expected}`);
    }
    expect(stage.said).toHaveLength(2);
  });

  it('is known where it was cut off', async () => {
    const journal = await stage.open();
    await journal.write(photoSet(stage.outDir, 'a'), null);
    await journal.close();
    await truncate(file, 5000);
    await reopen();
    expect(await dataFiles()).toContain('journal.db.broken-1');
  });
});

describe('photos of a broken journal', () => {
  const breakJournal = async () => {
    await mkdir(stage.dataDir, { recursive: true });
    await writeFile(file, 'no database'.repeat(1000));
  };

  it('that are certainly the station’s age on and are deleted in time', async () => {
    await saveAs(stemFor('one'), 'one');
    await saveAs(path.join('rejected', `${stemFor('two')}-2`), 'two', { verdict: 'fail' });
    await breakJournal();
    await reopen();
    expect(stage.said[0]).toContain('2 photos');
    expect(await stage.files()).toHaveLength(4);
    expect(await stage.notWhole()).toEqual([]);
    stage.pass(1);
    await reopen();
    expect(await stage.files()).toEqual([]);
  });

  it('that may be somebody else’s are never touched', async () => {
    const hash = hashOf(Buffer.from('of the photo command')).slice(0, 8);
    await saveAs(`portrait-${hash}.cn.idcard`, 'of the photo command');
    await saveAs(stemFor('named after another'), 'photo');
    await saveAs(stemFor('app'), 'app', { app: { name: 'other', version: '1' } });
    await saveAs(stemFor('changed'), 'changed');
    await writeFile(path.join(stage.outDir, `${stemFor('changed')}.jpg`), 'since then');
    await writeFile(path.join(stage.outDir, `${stemFor('none')}.json`), '{');
    const before = await stage.files();
    await breakJournal();
    await reopen();
    stage.pass(1000);
    await reopen();
    expect(await stage.files()).toEqual(before);
    expect(stage.said[0]).toContain('0 photos');
  });

  it('are taken in again where that was cut short', async () => {
    await saveAs(stemFor('one'), 'one');
    await breakJournal();
    await (await openDatabaseFile(stage.dataDir)).db.destroy();
    expect(await stage.rows()).toEqual([]);
    await reopen();
    expect(await stage.rows()).toHaveLength(2);
  });

  it('are not looked for by a journal that is new on its machine', async () => {
    await saveAs(stemFor('one'), 'one');
    await reopen();
    stage.pass(1000);
    await reopen();
    expect(await stage.files()).toHaveLength(2);
  });
});

it('a journal that cannot be written is a fault that says where', async () => {
  await writeFile(stage.dataDir, 'a file where the folder should be');
  await expect(stage.open()).rejects.toMatchObject({ code: 'JOURNAL_FAILED' });
});
