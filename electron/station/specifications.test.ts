import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemSentence } from '../../src/specification/library';
import { loadSpecifications } from './specifications';

const SHIPPED = fileURLToPath(new URL('../../assets/specs/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specifications-'));
  await cp(SHIPPED, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const ids = async () => (await loadSpecifications(folder)).specifications.map(({ id }) => id);
const problems = async () => (await loadSpecifications(folder)).problems;
const lineOf = (text: string, part: string) =>
  1 + text.split('\n').findIndex((line) => line.includes(part));

test('the shipped folder loads whole, in the order of the file names', async () => {
  expect(await problems()).toEqual([]);
  const names = (await readdir(SHIPPED)).map((name) => name.replace(/\.json$/, ''));
  expect(await ids()).toEqual(names.sort());
});

test('a wrong file is refused with its line and the reason, and the others still load', async () => {
  const file = join(folder, 'cn.idcard.json');
  const text = (await readFile(file, 'utf8')).replace('"min": 193', '"min": 993');
  await writeFile(file, text);
  await writeFile(join(folder, 'eu.schengen.json'), '{\n  "id": \n}');
  await writeFile(join(folder, 'window.json'), '{\n"id": "my.window",\n"for": ["cn.*"]\n}');
  expect(await ids()).toHaveLength((await readdir(SHIPPED)).length - 2);
  expect((await problems()).map(problemSentence)).toEqual([
    `cn.idcard.json, line ${lineOf(text, '"min": 993')}: geometry.headWidth.min must not be above max.`,
    'eu.schengen.json, line 3: This is not valid JSON; look here for a missing or extra comma, quote or bracket.',
    'window.json, line 1: names is missing; add it.',
  ]);
});

test('policies lie in the same folder as specifications', async () => {
  const policies = fileURLToPath(new URL('../../assets/policies/', import.meta.url));
  await cp(policies, folder, { recursive: true });
  const loaded = await loadSpecifications(folder);
  expect(loaded.problems).toEqual([]);
  expect(loaded.policies).toHaveLength((await readdir(policies)).length);
});

test('a second file with the same id is reported, the first kept', async () => {
  await cp(join(folder, 'cn.idcard.json'), join(folder, 'copy.json'));
  expect(await ids()).toHaveLength((await readdir(SHIPPED)).length);
  expect(await problems()).toEqual([
    {
      file: 'copy.json',
      line: null,
      path: 'id',
      message: 'id cn.idcard is already taken by cn.idcard.json; give this one its own.',
    },
  ]);
});

test('other files are left alone', async () => {
  await writeFile(join(folder, 'README.md'), 'notes');
  expect(await problems()).toEqual([]);
});

test('a file that cannot be read is reported', async () => {
  await mkdir(join(folder, 'a.json'));
  expect(await ids()).toHaveLength((await readdir(SHIPPED)).length);
  expect(await problems()).toMatchObject([{ file: 'a.json', path: '' }]);
});

test('a folder that is not there is reported', async () => {
  const missing = join(folder, 'missing');
  const { specifications, problems: found } = await loadSpecifications(missing);
  expect(specifications).toEqual([]);
  expect(found).toMatchObject([{ file: missing, path: '' }]);
});
