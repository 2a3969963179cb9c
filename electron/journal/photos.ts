import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { hashOf, type PhotoSet } from '../export/export-photo';
import { nthName, type Part } from '../export/free-name';
import { exists, writeTogether } from '../export/write-atomically';
import { asFault } from '../fault';
import type { JournalDatabase } from './database-file';
import { deleteFiles } from './delete-files';
import type { FileKind, NewFileRow } from './schema';
import type { SteadyTime } from './steady-time';

/** A photo's files, or a sheet of it. */
export interface FileSet extends Omit<PhotoSet, 'parts'> {
  readonly parts: readonly (Part & { readonly kind: FileKind })[];
  /** Path of the saved photo that a sheet shows: the sheet is kept no longer than that. */
  readonly shows?: string;
}

/** Where and when the journal works. */
export interface JournalPlace {
  readonly db: JournalDatabase;
  /** Where photos lie; names of files are relative to it. */
  readonly outDir: string;
  readonly clock: () => Date;
  readonly now: SteadyTime;
  /** Takes one sentence for staff that no answer can carry. */
  readonly complain: (sentence: string) => void;
}

/**
 * Writes files and their record: all of them last, or none does, wherever the process or the power
 * goes. What is about to be written is recorded first, under names that are free and from then on
 * nobody else's; then come the files, then the word that they are there. `recover` does the rest.
 * @param sittingId null: no sitting asked for them
 * @returns the name they got, without extension
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED, JOURNAL_FAILED
 */
export async function writeRecorded(
  place: JournalPlace,
  set: FileSet,
  sittingId: string | null,
): Promise<string> {
  const { db } = place;
  for (let count = 1; ; count++) {
    const stem = nthName(set.wanted, count);
    const photoId = await plan(place, set, stem, sittingId);
    if (photoId === null) continue;
    try {
      const files = set.parts.map(({ extension, bytes }) => ({ name: stem + extension, bytes }));
      if (await writeTogether(set.folder, files)) {
        await db.updateTable('photos').set({ state: 'kept' }).where('id', '=', photoId).execute();
        return stem;
      }
    } catch (error) {
      await abandon(place, photoId);
      throw error;
    }
    // Somebody else's file has just got the name; it must not be taken for ours.
    await forget(db, photoId);
  }
}

/** Records what is about to be written; null where one of the names is taken. */
async function plan(
  place: JournalPlace,
  set: FileSet,
  stem: string,
  sittingId: string | null,
): Promise<string | null> {
  const { db, outDir, clock, now } = place;
  const id = randomUUID();
  const files: readonly NewFileRow[] = set.parts.map(({ kind, extension, bytes }) => ({
    id: randomUUID(),
    photo_id: id,
    kind,
    name: nameIn(outDir, path.join(set.folder, stem + extension)),
    sha256: hashOf(bytes),
    bytes: bytes.length,
  }));
  const names = files.map(({ name }) => name);
  for (const name of names) if (await exists(path.join(outDir, name))) return null;
  const shown = set.shows === undefined ? undefined : await ageOf(place, set.shows);
  const photo = {
    id,
    sitting_id: sittingId ?? shown?.sitting_id ?? null,
    planned_at_ms: clock().getTime(),
    kept_since_ms: shown?.kept_since_ms ?? now(),
    state: 'writing',
    specification: set.specification,
    verdict: set.verdict,
  } as const;
  return db.transaction().execute(async (at) => {
    const taken = await at.selectFrom('files').select('id').where('name', 'in', names).execute();
    if (taken.length > 0) return null;
    await at.insertInto('photos').values(photo).execute();
    await at.insertInto('files').values(files).execute();
    if (set.newColour !== null) {
      const edit = { photo_id: id, kind: 'backgroundReplaced', detail: set.newColour } as const;
      await at.insertInto('photo_edits').values(edit).execute();
    }
    return id;
  });
}

/** Since when a saved photo is kept, and whose it is; undefined where the journal does not know it. */
function ageOf({ db, outDir }: JournalPlace, file: string) {
  return db
    .selectFrom('files')
    .innerJoin('photos', 'photos.id', 'files.photo_id')
    .select(['photos.sitting_id', 'photos.kept_since_ms'])
    .where('files.name', '=', nameIn(outDir, file))
    .executeTakeFirst();
}

/**
 * Takes back what was written of a photo. Where that cannot be recorded, because the disk is full
 * still, the next start does it.
 */
async function abandon(place: JournalPlace, photoId: string): Promise<void> {
  try {
    await abandonPhoto(place, photoId);
  } catch (error) {
    place.complain(
      `A photo that could not be written is not struck off yet: ${asFault(error).message}`,
    );
  }
}

/** Removes what is there of a photo's files, and records that it is none. */
export async function abandonPhoto(place: JournalPlace, photoId: string): Promise<void> {
  const { db } = place;
  const files = await db.selectFrom('files').selectAll().where('photo_id', '=', photoId).execute();
  await deleteFiles(place, files, 'abandoned');
  await db.updateTable('photos').set({ state: 'abandoned' }).where('id', '=', photoId).execute();
}

async function forget(db: JournalDatabase, photoId: string): Promise<void> {
  await db.transaction().execute(async (at) => {
    await at.deleteFrom('photo_edits').where('photo_id', '=', photoId).execute();
    await at.deleteFrom('files').where('photo_id', '=', photoId).execute();
    await at.deleteFrom('photos').where('id', '=', photoId).execute();
  });
}

/** A path as the journal names it. */
const nameIn = (outDir: string, file: string): string =>
  path.relative(outDir, file).split(path.sep).join('/');
