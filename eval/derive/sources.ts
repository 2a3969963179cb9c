import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { HeadlessVision } from '../../electron/photo/headless-vision';
import type { Output } from '../../electron/photo/output';
import { decodePicture } from '../../electron/picture/decode-picture';
import { readPictureFile } from '../../electron/picture/read-picture-file';
import type { Places } from '../../electron/station/places';
import { readLabels } from '../labels';
import { startModels } from '../observations/models';
import type { Row } from './columns';
import { completed, isGood } from './good-portrait';
import { labelsOfPerson, RENDERED_PEOPLE, renderedPicture } from './rendered-people';
import { undisputed } from './disputed-labels';
import { keptObservation } from './kept-observation';
import type { Source } from './source';
import { sourceOf, workingPicture } from './source-picture';

/**
 * The good portraits of a labelled folder, and the rendered people.
 * @param folder null for the rendered people alone
 * @throws {LabelsFault | Fault}
 */
export async function findSources(
  folder: string | null,
  root: string,
  places: Places,
  output: Output,
): Promise<readonly Source[]> {
  const good = folder === null ? [] : (await readRows(folder)).filter(isGood);
  return withVision(places, async (vision) => {
    const sources: Source[] = [];
    const look = async (name: string, bytes: Uint8Array, labels: Row, isRendered: boolean) => {
      const picture = await workingPicture(await decodePicture(bytes, name));
      const observation = await keptObservation(root, picture, () => vision.observe(picture));
      const source = sourceOf(name, picture, observation, labels, isRendered);
      if (source === null) output.note(`${name} left out: not exactly one face was seen in it.`);
      else sources.push(source);
    };
    for (const row of good) {
      const file = row['file'] ?? '';
      const bytes = await readPictureFile(join(folder ?? '', file));
      const name = basename(file, extname(file));
      await look(name, bytes, undisputed(name, completed(row)), false);
    }
    for (const [name, options] of RENDERED_PEOPLE) {
      const bytes = await renderedPicture(root, options);
      await look(name, bytes, completed({ ...labelsOfPerson(options), file: name }), true);
    }
    return sources;
  });
}

const rowsSchema = z.array(z.record(z.string(), z.string()));

async function readRows(folder: string): Promise<readonly Row[]> {
  await readLabels(folder); // says what is wrong with them
  const text = await readFile(join(folder, 'labels.csv'), 'utf8');
  const rows: unknown = parse(text, {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rowsSchema.parse(rows);
}

async function withVision<T>(
  places: Places,
  use: (vision: HeadlessVision) => Promise<T>,
): Promise<T> {
  const { vision, loopback } = await startModels(places);
  try {
    return await use(vision);
  } finally {
    await vision.close();
    await loopback.close();
  }
}
