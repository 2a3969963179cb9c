import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from './open-journal';
import { openDatabaseFile } from './database-file';
import { HOUR_MS, JournalStage, photoSet } from './stage';

const NAME = '20260131-120000-0123abcd';
const FOREIGN = 'portrait.cn.idcard.jpg';
let stage: JournalStage;
let journal: Journal;

beforeEach(async () => {
  stage = await JournalStage.create();
  journal = await stage.open();
});
afterEach(async () => {
  vi.useRealTimers();
  await journal.close();
  await stage.remove();
});

const begin = () =>
  journal.sittings.begin({ language: 'zh-CN', specification: 'cn.idcard', subject: 'adult' });

async function reopen(): Promise<void> {
  await journal.close();
  journal = await stage.open();
}

async function take(sitting: string | null = null, name = NAME): Promise<void> {
  await journal.write(photoSet(stage.outDir, name), sitting);
}

const deletions = async () => (await stage.rows()).map(({ reason, outcome }) => [reason, outcome]);
const GONE = [`${NAME}.jpg`, `${NAME}.json`];

describe('what shows a face', () => {
  it('is deleted when its time has come, not before, and that is recorded', async () => {
    await take();
    const rejected = { ...photoSet(path.join(stage.outDir, 'rejected'), NAME), verdict: 'fail' };
    await journal.write({ ...rejected, verdict: 'fail' }, null);
    await writeFile(path.join(stage.outDir, FOREIGN), 'of the photo command');
    stage.pass(95.9);
    await journal.sweep();
    expect(await stage.files()).toHaveLength(5);
    stage.pass(0.1);
    await journal.sweep();
    expect(await stage.files()).toEqual([FOREIGN]);
    const rows = await stage.rows();
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row).toMatchObject({ reason: 'retention', outcome: 'removed', at_ms: stage.clockMs });
    }
  });

  it('is deleted with the photo where it is a sheet of it, however late that was made', async () => {
    const sitting = await begin();
    await take(sitting);
    stage.pass(95);
    const sheet = {
      ...photoSet(stage.outDir, `${NAME}.6in`),
      parts: [{ kind: 'sheet', extension: '.pdf', bytes: Buffer.from('sheet') }],
      shows: path.join(stage.outDir, `${NAME}.jpg`),
    } as const;
    await journal.write(sheet, null);
    const [listed] = await journal.sittings.list(1);
    expect(listed?.files).toEqual([`${NAME}.6in.pdf`, ...GONE]);
    stage.pass(1);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });

  it('is deleted at the start where its time came while the machine was off', async () => {
    await take();
    await journal.close();
    stage.clockMs += 97 * HOUR_MS;
    stage.elapsedMs = 0;
    journal = await stage.open();
    expect(await stage.files()).toEqual([]);
  });

  it('is deleted by the station itself while it runs', async () => {
    await journal.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    journal = await stage.open();
    await take();
    stage.pass(96);
    vi.advanceTimersByTime(10 * 60_000);
    await vi.waitFor(async () => expect(await stage.files()).toEqual([]));
  });

  it('goes by the setting as it is now', async () => {
    await take();
    stage.pass(2);
    stage.retentionHours = 1;
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });

  it('is recorded as missing where somebody else has taken it away', async () => {
    await take();
    await rm(path.join(stage.outDir, `${NAME}.jpg`));
    stage.pass(96);
    await journal.sweep();
    expect(await deletions()).toEqual([
      ['retention', 'missing'],
      ['retention', 'removed'],
    ]);
  });

  it('is not called missing while its disk is not there', async () => {
    await take();
    const unplugged = `${stage.outDir}-unplugged`;
    await rename(stage.outDir, unplugged);
    stage.pass(96);
    await journal.sweep();
    expect(await deletions()).toEqual([
      [null, null],
      [null, null],
    ]);
    await rename(unplugged, stage.outDir);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });

  it('is deleted again, and told as removed, where a deletion was cut short', async () => {
    await take();
    await journal.close();
    const { db } = await openDatabaseFile(stage.dataDir);
    const files = await db.selectFrom('files').select('id').execute();
    const begun = { at_ms: 0, reason: 'retention', outcome: 'begun' } as const;
    await db
      .insertInto('deletions')
      .values(files.map(({ id }) => ({ file_id: id, ...begun })))
      .execute();
    await db.destroy();
    await rm(path.join(stage.outDir, `${NAME}.jpg`));
    stage.pass(96);
    journal = await stage.open();
    expect(await stage.files()).toEqual([]);
    expect(await deletions()).toEqual([
      ['retention', 'removed'],
      ['retention', 'removed'],
    ]);
  });

  it('is told of where it cannot be deleted, and tried again', async () => {
    await take();
    await rm(path.join(stage.outDir, `${NAME}.jpg`));
    await mkdir(path.join(stage.outDir, `${NAME}.jpg`));
    stage.pass(96);
    await journal.sweep();
    expect(stage.said.join()).toContain(`${NAME}.jpg`);
    expect(await stage.files()).toEqual([`${NAME}.jpg`]);
    await rm(path.join(stage.outDir, `${NAME}.jpg`), { recursive: true });
    await journal.sweep();
    expect(await deletions()).toContainEqual(['retention', 'removed']);
  });

  it('is not left in what a killed process had half written', async () => {
    await take();
    const half = path.join(stage.outDir, '.bolang-1.tmp');
    await writeFile(half, 'half a photo');
    await utimes(half, new Date('2020-01-01'), new Date('2020-01-01'));
    await journal.sweep();
    expect(await stage.files()).toEqual(GONE);
  });
});

describe('a clock that jumps back', () => {
  it('deletes nothing early and keeps nothing for ever', async () => {
    await take();
    stage.pass(48);
    stage.clockMs -= 365 * 24 * HOUR_MS;
    stage.pass(47);
    await journal.sweep();
    expect(await stage.files()).toEqual(GONE);
    stage.pass(1);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });

  it('and is put right again deletes nothing early that was taken in between', async () => {
    await journal.sweep();
    stage.clockMs -= 365 * 24 * HOUR_MS;
    stage.elapsedMs += HOUR_MS;
    await take();
    stage.clockMs += 365 * 24 * HOUR_MS + HOUR_MS;
    await journal.sweep();
    expect(await stage.files()).toEqual(GONE);
  });

  it('at a start ages what is there by the hours that the station runs', async () => {
    await take();
    stage.pass(10);
    await journal.sweep();
    stage.clockMs = 0;
    stage.elapsedMs = 0;
    await reopen();
    stage.pass(85.9);
    await journal.sweep();
    expect(await stage.files()).toEqual(GONE);
    stage.pass(0.2);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });
});

describe('fetched', () => {
  it('deletes at once where nothing is to be kept, and only what is of that sitting', async () => {
    stage.retentionHours = 0;
    const [one, other] = [await begin(), await begin()];
    await take(one);
    await take(other, `${NAME}-other`);
    expect(await journal.markFetched(one)).toBe(2);
    expect(await stage.files()).toEqual([`${NAME}-other.jpg`, `${NAME}-other.json`]);
    expect(await journal.markFetched(one)).toBe(0);
    expect((await deletions()).filter(([reason]) => reason === 'fetched')).toHaveLength(2);
  });

  it('deletes what was saved after that, and after a day what nobody has fetched', async () => {
    stage.retentionHours = 0;
    const [one, other] = [await begin(), await begin()];
    await journal.markFetched(one);
    await take(one);
    await take(other, `${NAME}-other`);
    await journal.sweep();
    expect(await stage.files()).toHaveLength(2);
    stage.pass(24);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
  });

  it('deletes nothing where photos are kept for a time', async () => {
    const sitting = await begin();
    await take(sitting);
    expect(await journal.markFetched(sitting)).toBe(0);
    expect(await stage.files()).toEqual(GONE);
    const [row] = await journal.sittings.list(1);
    expect(row).toMatchObject({ fetchedAtMs: stage.clockMs, files: GONE });
  });
});
