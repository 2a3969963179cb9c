import { Kysely, Migrator, SqliteDialect } from 'kysely';
import SqliteFile from 'libsql';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabaseFile } from '../database-file';
import { JournalStage } from '../stage';
import { up as begin } from './001-begin';

let stage: JournalStage;

beforeEach(async () => {
  stage = await JournalStage.create();
});
afterEach(() => stage.remove());

const SITTING = '11111111-1111-4111-8111-111111111111';

/** A journal as the first version of the app left it, with one sitting in it. */
async function journalOfFirstVersion(): Promise<void> {
  await mkdir(stage.dataDir, { recursive: true });
  const database = new SqliteFile(path.join(stage.dataDir, 'journal.db'));
  const db = new Kysely<{
    sittings: Record<'id' | 'language' | 'specification' | 'subject', string> & {
      begun_at_ms: number;
    };
  }>({ dialect: new SqliteDialect({ database: database }) });
  const provider = { getMigrations: () => Promise.resolve({ '001-begin': { up: begin } }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  const about = { language: 'zh-CN', specification: 'cn.exitentry.nia', subject: 'child' };
  await db
    .insertInto('sittings')
    .values({ id: SITTING, begun_at_ms: 1, ...about })
    .execute();
  await db.destroy();
}

it('keeps what the first version wrote, and takes overrides of it', async () => {
  await journalOfFirstVersion();
  const journal = await stage.open();
  expect(await journal.sittings.list(10)).toMatchObject([{ id: SITTING, subject: 'child' }]);
  await journal.overrides.record(SITTING, {
    staff: '王',
    why: 'medical',
    line: null,
    specification: 'cn.exitentry.nia',
    policy: null,
    subject: 'child',
    checks: [{ id: 'eyesOpen', verdict: 'not-checked', reason: 'needsFace' }],
  });
  await journal.close();
  expect(stage.said).toEqual([]);

  const again = await stage.open();
  expect(await again.overrides.list(10)).toMatchObject([{ sitting: SITTING, staff: '王' }]);
  await again.close();
});

it('keeps no override of a sitting that is not there', async () => {
  const file = await openDatabaseFile(stage.dataDir);
  const orphan = {
    id: 'orphan',
    sitting_id: SITTING,
    at_ms: 1,
    staff: '王',
    why: 'medical',
    line: null,
    specification: 'cn.exitentry.nia',
    policy: null,
    subject: 'child',
  } as const;
  const writing = file.db.insertInto('overrides').values(orphan).execute();
  await expect(writing).rejects.toThrow(/FOREIGNKEY/);
  await file.close();
});
