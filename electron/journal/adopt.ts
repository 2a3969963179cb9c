import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { APP } from '../app';
import { ORIGINAL_EXTENSION, REJECTED_FOLDER } from '../export/export-photo';
import { isTimestamped } from '../export/photo-name';
import { sidecarSchema, type Sidecar } from '../export/sidecar';
import { exists } from '../export/write-atomically';
import type { JournalPlace } from './photos';
import { hashOfFile } from './recover';
import type { FileKind, NewFileRow } from './schema';

/**
 * Takes photos of the output folder into a journal that has begun anew because the old one broke: only
 * those that are beyond doubt the station's. Their name is the time and the photo's SHA-256, which the
 * photo command never gives; a sidecar of this app is beside them, and the photo is the one that it
 * speaks of, byte for byte. They age from the time in the sidecar.
 * @returns how many photos
 */
export async function adoptPhotos(place: JournalPlace): Promise<number> {
  let adopted = 0;
  for (const folder of ['', REJECTED_FOLDER]) {
    const absolute = path.join(place.outDir, folder);
    if (!(await exists(absolute))) continue;
    for (const name of (await readdir(absolute)).sort()) {
      const stem = path.basename(name, '.json');
      if (name === stem || !isTimestamped(stem)) continue;
      const sidecar = await readSidecar(path.join(absolute, name));
      if (sidecar === null || !(await isItsPhoto(path.join(absolute, stem), sidecar))) continue;
      if (await adopt(place, path.posix.join(folder, stem), sidecar)) adopted += 1;
    }
  }
  return adopted;
}

/** The record in a file; null where it is none of ours. */
async function readSidecar(file: string): Promise<Sidecar | null> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const sidecar = sidecarSchema.safeParse(json);
  return sidecar.success && sidecar.data.app.name === APP.name ? sidecar.data : null;
}

async function isItsPhoto(stem: string, { photo, background }: Sidecar): Promise<boolean> {
  if (!path.basename(stem).includes(photo.sha256.slice(0, 8))) return false;
  if ((await hashOfFile(`${stem}.jpg`)) !== photo.sha256) return false;
  const original = background?.originalSha256;
  return original === undefined || (await hashOfFile(stem + ORIGINAL_EXTENSION)) === original;
}

/** @returns false where the journal knows its files already */
async function adopt(
  { db, outDir, clock, now }: JournalPlace,
  stem: string,
  { createdAt, specification, verdict, background }: Sidecar,
): Promise<boolean> {
  const id = randomUUID();
  const kinds: readonly (readonly [FileKind, string])[] = [
    ['photo', '.jpg'],
    ...(background ? [['original', ORIGINAL_EXTENSION] as const] : []),
    ['sidecar', '.json'],
  ];
  const files: NewFileRow[] = [];
  for (const [kind, extension] of kinds) {
    const name = stem + extension;
    const file = path.join(outDir, name);
    const [sha256, { size }] = [await hashOfFile(file), await stat(file)];
    if (sha256 === null) return false;
    files.push({ id: randomUUID(), photo_id: id, kind, name, sha256, bytes: size });
  }
  const photo = {
    id,
    sitting_id: null,
    planned_at_ms: clock().getTime(),
    kept_since_ms: Math.min(now(), Date.parse(createdAt)),
    state: 'kept',
    specification,
    verdict,
  } as const;
  const names = files.map(({ name }) => name);
  return db.transaction().execute(async (at) => {
    const known = await at.selectFrom('files').select('id').where('name', 'in', names).execute();
    if (known.length > 0) return false;
    await at.insertInto('photos').values(photo).execute();
    await at.insertInto('files').values(files).execute();
    if (background) {
      const detail = background.colour.name;
      const edit = { photo_id: id, kind: 'backgroundReplaced', detail } as const;
      await at.insertInto('photo_edits').values(edit).execute();
    }
    return true;
  });
}
