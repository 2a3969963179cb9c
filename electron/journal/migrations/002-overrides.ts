import type { Kysely } from 'kysely';

/** Staff take responsibility for photos that break a rule; `schema.ts` says what the tables hold. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('overrides')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting_id', 'text', (column) => column.notNull().references('sittings.id'))
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('staff', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('line', 'text')
    .addColumn('specification', 'text', (column) => column.notNull())
    .addColumn('policy', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('override_checks')
    .addColumn('override_id', 'text', (column) => column.notNull().references('overrides.id'))
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  for (const [table, column] of [
    ['overrides', 'sitting_id'],
    ['overrides', 'at_ms'],
    ['override_checks', 'override_id'],
  ] as const) {
    await schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}
