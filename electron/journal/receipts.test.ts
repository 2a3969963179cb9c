import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseFile } from './database-file';
import type { Journal } from './open-journal';
import { JournalStage, photoSet } from './stage';

const NAME = '20260131-120000-0123abcd';
const FILES = [`${NAME}.jpg`, `${NAME}.json`];
let stage: JournalStage;
let journal: Journal;

beforeEach(async () => {
  stage = await JournalStage.create();
  journal = await stage.open();
});
afterEach(async () => {
  await journal.close();
  await stage.remove();
});

const begin = () =>
  journal.sittings.begin({ language: 'zh-CN', specification: 'cn.idcard', subject: 'adult' });

const take = (sitting: string) => journal.write(photoSet(stage.outDir, NAME), sitting);

describe('a receipt', () => {
  it('is the same when asked twice, digits only, and of nobody else', async () => {
    const numbers = new Set<string>();
    for (let count = 0; count < 40; count++) {
      const sitting = await begin();
      const number = await journal.takeReceipt(sitting);
      expect(number).toMatch(/^[1-9]\d{3}$/);
      expect(await journal.takeReceipt(sitting)).toBe(number);
      numbers.add(number);
    }
    expect(numbers.size).toBe(40);
  });

  it('is given back when the photos have gone', async () => {
    const sitting = await begin();
    await take(sitting);
    const number = await journal.takeReceipt(sitting);
    stage.pass(95);
    await journal.sweep();
    expect((await journal.sittings.list(1))[0]).toMatchObject({ receipt: number });
    stage.pass(1);
    await journal.sweep();
    expect((await journal.sittings.list(1))[0]).toMatchObject({ receipt: null, files: [] });
  });

  it('is kept for as long as a photo of its sitting, which may be younger', async () => {
    const sitting = await begin();
    const number = await journal.takeReceipt(sitting);
    stage.pass(10);
    await take(sitting);
    stage.pass(90);
    await journal.sweep();
    expect((await journal.sittings.list(1))[0]).toMatchObject({ receipt: number, files: FILES });
  });

  it('grows by a digit where half of the short ones are out', async () => {
    await journal.close();
    const { db } = await openDatabaseFile(stage.dataDir);
    const taken = Array.from({ length: 4500 }, (_, index) => (1000 + index).toString());
    const sitting = {
      begun_at_ms: 0,
      language: 'en',
      specification: '',
      subject: 'adult',
    } as const;
    for (let at = 0; at < taken.length; at += 500) {
      const some = taken.slice(at, at + 500);
      await db
        .insertInto('sittings')
        .values(some.map((id) => ({ id, ...sitting })))
        .execute();
      await db
        .insertInto('receipts')
        .values(
          some.map((number) => ({ sitting_id: number, kept_since_ms: stage.clockMs, number })),
        )
        .execute();
    }
    await db.destroy();
    journal = await stage.open();
    expect(await journal.takeReceipt(await begin())).toMatch(/^\d{5}$/);
  });
});
