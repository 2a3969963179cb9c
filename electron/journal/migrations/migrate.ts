import { Migrator, type Kysely, type Migration } from 'kysely';
import type { JournalTables } from '../schema';
import { up as begin } from './001-begin';
import { up as overrides } from './002-overrides';
import { up as roomChecks } from './003-room-checks';

/** Every migration in order. A name, once released, is never changed, nor is what it does. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-begin': { up: begin },
  '002-overrides': { up: overrides },
  '003-room-checks': { up: roomChecks },
};

/** Brings the tables up to this version; rejects with the database's own error. */
export async function migrate(db: Kysely<JournalTables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('A migration failed.', { cause: error });
}
