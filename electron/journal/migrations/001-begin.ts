import type { Kysely } from 'kysely';

/** The first tables; `schema.ts` says what they hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('sittings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('begun_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('specification', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('ended_at_ms', 'bigint')
    .addColumn('outcome', 'text')
    .addColumn('fetched_at_ms', 'bigint')
    .execute();
  await schema
    .createTable('tries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting_id', 'text', (column) => column.notNull().references('sittings.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('try_checks')
    .addColumn('try_id', 'text', (column) => column.notNull().references('tries.id'))
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('staff_calls')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting_id', 'text', (column) => column.notNull().references('sittings.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('messages')
    .addColumn('sitting_id', 'text', (column) => column.primaryKey().references('sittings.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('stars', 'integer')
    .addColumn('line', 'text')
    .execute();
  await schema
    .createTable('receipts')
    .addColumn('sitting_id', 'text', (column) => column.primaryKey().references('sittings.id'))
    .addColumn('kept_since_ms', 'bigint', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.unique())
    .execute();
  await createPhotoTables(db);
  await schema
    .createTable('journal_time')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('latest_ms', 'bigint', (column) => column.notNull())
    .execute();
}

async function createPhotoTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('photos')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting_id', 'text', (column) => column.references('sittings.id'))
    .addColumn('planned_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('kept_since_ms', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('specification', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('photo_edits')
    .addColumn('photo_id', 'text', (column) => column.notNull().references('photos.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('files')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('photo_id', 'text', (column) => column.notNull().references('photos.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('deletions')
    .addColumn('file_id', 'text', (column) => column.primaryKey().references('files.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .execute();
  for (const [table, column] of INDEXES) {
    await schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}

/** What is looked for by something other than a key. */
const INDEXES = [
  ['sittings', 'begun_at_ms'],
  ['tries', 'sitting_id'],
  ['try_checks', 'try_id'],
  ['staff_calls', 'sitting_id'],
  ['messages', 'at_ms'],
  ['photos', 'sitting_id'],
  ['photos', 'state'],
  ['photo_edits', 'photo_id'],
  ['files', 'photo_id'],
] as const;
