import { existsSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import SqliteFile from 'libsql';
import { CompiledQuery, Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { Fault, systemCode } from '../fault';
import { migrate } from './migrations/migrate';
import type { JournalTables } from './schema';

export type JournalDatabase = Kysely<JournalTables>;

/** The database of a data folder, and the last broken one that was moved aside from its place. */
export interface OpenedDatabase {
  readonly db: JournalDatabase;
  readonly brokenFile: string | null;
  /** Brings everything into the one file, so that it can be copied, and closes it. */
  close(): Promise<void>;
}

const FILE = 'journal.db';
/** SQLite's own files beside a database: they belong to it and move with it. */
const COMPANIONS = ['-wal', '-shm'] as const;
/** Another process of ours may be writing for a moment. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens the journal of a folder, or begins one. A file that is no database any more is moved aside
 * and a new one begun.
 * @throws {Fault} JOURNAL_FAILED
 */
export async function openDatabaseFile(dataDir: string): Promise<OpenedDatabase> {
  const file = path.join(dataDir, FILE);
  try {
    await mkdir(dataDir, { recursive: true });
    try {
      return opened(await openWhole(file), brokenNames(file).last);
    } catch (error) {
      if (!isBroken(error)) throw error;
      const brokenFile = moveAside(file);
      return opened(await openWhole(file), brokenFile);
    }
  } catch (error) {
    throw journalFault(error, file);
  }
}

function opened(db: JournalDatabase, brokenFile: string | null): OpenedDatabase {
  return {
    db,
    brokenFile,
    async close() {
      await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
      await db.destroy();
    },
  };
}

async function openWhole(file: string): Promise<JournalDatabase> {
  const dialect = new SqliteDialect({ database: () => Promise.resolve(openSqlite(file)) });
  const db: JournalDatabase = new Kysely({ dialect });
  try {
    const { rows } = await db.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw('pragma quick_check(1)'),
    );
    const found = Object.values(rows[0] ?? {}).join();
    if (found !== 'ok') throw new BrokenDatabase(found);
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * SQLite's file with the settings by which what is committed outlives a power cut. Of all that is
 * SQLite's alone, only this file knows.
 */
function openSqlite(file: string): SqliteDatabase {
  const sqlite = new SqliteFile(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) {
      sqlite.exec(`pragma ${pragma}`);
    }
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const asFault = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw journalFault(error, file);
    }
  };
  return {
    close: () => void sqlite.close(),
    prepare(sql) {
      const statement = asFault(() => sqlite.prepare(sql));
      return {
        reader: statement.reader,
        all: (values) => asFault(() => statement.all(bindable(values))),
        run: (values) => asFault(() => statement.run(bindable(values))),
        iterate: (values) => asFault(() => statement.iterate(bindable(values))),
      };
    },
  };
}

/** The binary ends the whole process over a value that it cannot bind; an error is better. */
function bindable(values: readonly unknown[]): unknown[] {
  const wrong = values.find((value) => !(value === null || BINDABLE.has(typeof value)));
  if (wrong !== undefined || values.includes(undefined)) {
    throw new TypeError(`A ${typeof wrong} is nothing that the journal can hold.`);
  }
  return [...values];
}

const BINDABLE: ReadonlySet<string> = new Set(['string', 'number', 'bigint']);

class BrokenDatabase extends Error {}

function isBroken(error: unknown): boolean {
  const cause = error instanceof Fault ? error.cause : error;
  return cause instanceof BrokenDatabase || BROKEN_CODE.test(systemCode(cause));
}

/** With every kind of corruption (`SQLITE_CORRUPT_INDEX`, …). */
const BROKEN_CODE = /^SQLITE_(NOTADB|CORRUPT)/;

/** Renames, so that nothing is lost; the first number that is free. @returns the new name */
function moveAside(file: string): string {
  const aside = brokenNames(file).free;
  for (const companion of [...COMPANIONS, '']) {
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  }
  return aside;
}

function brokenNames(file: string): { readonly last: string | null; readonly free: string } {
  const nameOf = (number: number) => `${file}.broken-${number}`;
  let free = 1;
  while (existsSync(nameOf(free))) free += 1;
  return { last: free === 1 ? null : nameOf(free - 1), free: nameOf(free) };
}

function journalFault(error: unknown, file: string): Fault {
  if (error instanceof Fault) return error;
  const said = systemCode(error) || (error instanceof Error ? error.message : String(error));
  return new Fault(
    'JOURNAL_FAILED',
    `The journal ${file} cannot be used (${said}); make room on its disk or change its permissions, then open the app again.`,
    { cause: error },
  );
}
