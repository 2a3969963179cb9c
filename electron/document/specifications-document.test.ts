import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPlaces } from '../station/places';
import { readSpecificationsDocument } from './read-specifications-document';

const places = findPlaces();

test('docs/specs.md is what the data say; run "npm run docs" after a change', async () => {
  const written = await readFile(join(places.specificationsDir, '../../docs/specs.md'), 'utf8');
  expect(written).toBe(await readSpecificationsDocument(places));
});

test('conflicts, confidences, ages and what was left out are told', async () => {
  const text = await readSpecificationsDocument(places);
  expect(text).toContain(
    '| Face width | 191–219 px | quoted | (1) | "205 pixels +/- 14 pixels" at 354×472. Also said: 191–251 px (diagram of the same sheet) (1). Taken: 191–219 px, because the text is the narrower and lies inside the diagram. |',
  );
  expect(text).toContain('| `cn.exam.cet` 大学英语四、六级 (CET) |');
  expect(text).toContain('Relaxed for ages under 1:');
});
