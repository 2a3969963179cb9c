/** Writes `docs/specs.md` and `docs/sitting.md` anew from data and machine: `npm run docs`. */
import { resolve } from 'node:path';
import { replaceFile } from '../export/write-atomically';
import { findPlaces } from '../station/places';
import { readSpecificationsDocument } from './read-specifications-document';
import { sittingDocument } from './sitting-document';

async function write(name: string, text: string): Promise<void> {
  const file = resolve('docs', name);
  await replaceFile(file, Buffer.from(text));
  console.log(file);
}

await write('specs.md', await readSpecificationsDocument(findPlaces()));
await write('sitting.md', sittingDocument());
