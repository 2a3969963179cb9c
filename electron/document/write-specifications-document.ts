/** Writes `docs/specs.md` anew from the data: `npm run docs`. */
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findPlaces } from '../station/places';
import { readSpecificationsDocument } from './read-specifications-document';

const FILE = resolve('docs/specs.md');
const BESIDE = `${FILE}.new`;

await writeFile(BESIDE, await readSpecificationsDocument(findPlaces()), { flush: true });
await rename(BESIDE, FILE);
console.log(FILE);
