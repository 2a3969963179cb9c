import { Migrator, type Kysely, type Migration } from 'kysely';
import type { JournalTables } from '../schema';
import { up as begin } from './001-begin';

/** Every migration in order. A name, once released, is never changed, nor is what it does. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '001-begin': { up: begin } };

/** Brings the tables up to this version; rejects with the database's own error. */
export async function migrate(db: Kysely<JournalTables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('A migration failed.', { cause: error });
}
