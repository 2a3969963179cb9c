/** Writes `docs/specs.md` and `docs/sitting.md` anew from data and machine: `npm run docs`. */
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findPlaces } from '../station/places';
import { readSpecificationsDocument } from './read-specifications-document';
import { sittingDocument } from './sitting-document';

async function write(name: string, text: string): Promise<void> {
  const file = resolve('docs', name);
  const beside = `${file}.new`;
  await writeFile(beside, text, { flush: true });
  await rename(beside, file);
  console.log(file);
}

await write('specs.md', await readSpecificationsDocument(findPlaces()));
await write('sitting.md', sittingDocument());
