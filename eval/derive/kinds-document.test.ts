import { expect, test } from 'vitest';
import { kindsDocument } from './kinds-document';
import { ALL_KINDS } from './kinds/all-kinds';

test('the page about the kinds is up to date', async () => {
  await expect(kindsDocument(ALL_KINDS)).toMatchFileSnapshot('../../docs/derived-pictures.md');
});

test('names are unique and fit into a file name', () => {
  const names = ALL_KINDS.flatMap(({ name, levels }) =>
    levels.map((level) => `${name}__${level.name}`),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[\w.+-]+$/.test(name))).toEqual([]);
});
