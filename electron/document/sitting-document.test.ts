import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPlaces } from '../station/places';
import { sittingDocument } from './sitting-document';

test('docs/sitting.md is what the machine says; run "npm run docs" after a change', async () => {
  const file = join(findPlaces().specificationsDir, '../../docs/sitting.md');
  expect(await readFile(file, 'utf8')).toBe(sittingDocument());
});

test('every step, the countdown and the limits are in it', () => {
  const text = sittingDocument();
  expect(text).toContain(
    'step_position_counting_three --> step_position_counting_two: after count',
  );
  expect(text).toContain('step_who --> step_getReady: NEXT');
  expect(text).toContain('| getReady | 180 |');
  expect(text).toMatch(/step_review_deciding --> step_review_saving: ACCEPT/);
});
