import { readFile } from 'node:fs/promises';
import { observationSchema } from '../../src/observation/observation';
import { decodePicture } from '../../electron/picture/decode-picture';
import { scaledObservation } from './scaled-observation';
import { completed } from './good-portrait';
import { labelsOfPerson } from './rendered-people';
import type { Source } from './source';
import { sourceOf, workingPicture } from './source-picture';

/** The repository's sample portrait, a rendered person, seen by the models when it was drawn. */
export async function portraitSource(maxSidePx?: number): Promise<Source> {
  const [bytes, seen] = await Promise.all([
    readFile(new URL('../../assets/sample/portrait.jpg', import.meta.url)),
    readFile(new URL('../../src/examples/portrait.json', import.meta.url), 'utf8'),
  ]);
  const picture = await workingPicture(await decodePicture(bytes, 'portrait.jpg'), maxSidePx);
  const observation = scaledObservation(observationSchema.parse(JSON.parse(seen)), picture.widthPx);
  const labels = completed({ ...labelsOfPerson({}), file: 'portrait.jpg' });
  const source = sourceOf('portrait', picture, observation, labels, true);
  if (source === null) throw new Error('The sample portrait shows nobody; draw it anew.');
  return source;
}
