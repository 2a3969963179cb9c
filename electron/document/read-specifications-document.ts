import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemSentence } from '../../src/specification/library';
import { loadLibrary } from '../station/library';
import type { Places } from '../station/places';
import { leftOutSchema, specificationsDocument } from './specifications-document';

/**
 * The text of `docs/specs.md` for what is shipped.
 * @throws {Error} where a shipped file is wrong
 */
export async function readSpecificationsDocument(places: Places): Promise<string> {
  const library = await loadLibrary({ ...places, ownLibraryDir: null });
  const [problem] = library.problems;
  if (problem !== undefined) throw new Error(problemSentence(problem));
  const leftOut = await readFile(
    join(places.specificationsDir, '..', 'left-out-specifications.json'),
    'utf8',
  );
  return specificationsDocument(library, leftOutSchema.parse(JSON.parse(leftOut)));
}
