import { realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Fault, systemCode } from '../fault';

const KINDS = {
  photo: {
    extension: '.jpg',
    fault: () =>
      new Fault('PHOTO_UNKNOWN', 'There is no such photo in the output folder; take it again.'),
  },
  sheet: {
    extension: '.pdf',
    fault: () =>
      new Fault('SHEET_UNKNOWN', 'There is no such sheet in the output folder; make it again.'),
  },
} as const;

/**
 * A file that the station saved, by its path or its name in the output folder. Whatever lies outside
 * of that folder, also behind a link, is not known here.
 * @returns the path in the output folder, with no link left in it
 * @throws {Fault} PHOTO_UNKNOWN, SHEET_UNKNOWN
 */
export async function savedFile(
  outDir: string,
  given: string,
  kind: keyof typeof KINDS,
): Promise<string> {
  const { extension, fault } = KINDS[kind];
  const found = await placeOf(outDir, resolve(outDir, given));
  if (found === null || extname(found).toLowerCase() !== extension) throw fault();
  return join(resolve(outDir), found);
}

/** A file's place inside a folder, links followed; null where it is not there. */
async function placeOf(folder: string, file: string): Promise<string | null> {
  try {
    const [inside, real] = await Promise.all([realpath(folder), realpath(file)]);
    const place = relative(inside, real);
    const isOutside = place === '..' || place.startsWith(`..${sep}`) || isAbsolute(place);
    return isOutside || !(await stat(real)).isFile() ? null : place;
  } catch (error) {
    if (MISSING.has(systemCode(error))) return null;
    throw error;
  }
}

/** A path that no file can have counts as one that none has. */
const MISSING: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EACCES',
  'ERR_INVALID_ARG_VALUE',
]);
