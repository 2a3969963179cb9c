import type { Kysely } from 'kysely';

/** How the room was lit; `schema.ts` says what the tables hold. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('room_checks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('looks', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('room_readings')
    .addColumn('room_check_id', 'text', (column) => column.notNull().references('room_checks.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('meter', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision')
    .addColumn('unit', 'text')
    .addColumn('advice', 'text')
    .execute();
  for (const [table, column] of [
    ['room_checks', 'at_ms'],
    ['room_readings', 'room_check_id'],
  ] as const) {
    await schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}
