import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('the shipped folder loads whole, in the order of the file names', async () => {
  expect(await problems()).toEqual([]);
  expect(await ids()).toEqual([
    'cn.exitentry.nia',
    'cn.idcard',
    'cn.passport.mfa',
    'cn.visa.cova',
    'eu.schengen',
    'us.visa.digital',
  ]);
});

test('a wrong file is reported and the others still load', async () => {
  const file = join(folder, 'cn.idcard.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"min": 193', '"min": 993'));
  await writeFile(join(folder, 'eu.schengen.json'), '{\n  "id": \n}');
  expect(await ids()).toEqual([
    'cn.exitentry.nia',
    'cn.passport.mfa',
    'cn.visa.cova',
    'us.visa.digital',
  ]);
  expect(await problems()).toEqual([
    {
      file: 'cn.idcard.json',
      path: 'geometry.headWidth.min',
      message: 'geometry.headWidth.min must not be above max.',
    },
    {
      file: 'eu.schengen.json',
      path: 'line 3',
      message:
        'Line 3 is not valid JSON; look there for a missing or extra comma, quote or bracket.',
    },
  ]);
});

test('a second file with the same id is reported, the first kept', async () => {
  await cp(join(folder, 'cn.idcard.json'), join(folder, 'copy.json'));
  expect(await ids()).toHaveLength(6);
  expect(await problems()).toEqual([
    {
      file: 'copy.json',
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
  expect(await ids()).toHaveLength(6);
  expect(await problems()).toMatchObject([{ file: 'a.json', path: '' }]);
});

test('a folder that is not there is reported', async () => {
  const missing = join(folder, 'missing');
  const { specifications, problems: found } = await loadSpecifications(missing);
  expect(specifications).toEqual([]);
  expect(found).toMatchObject([{ file: missing, path: '' }]);
});
