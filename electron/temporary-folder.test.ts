import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTemporaryFolder } from './temporary-folder';

let within: string;

beforeEach(async () => {
  within = await mkdtemp(join(tmpdir(), 'bolang-temporary-'));
});

afterEach(async () => {
  await rm(within, { recursive: true, force: true });
});

it('makes a folder of its own and removes it with all it holds', async () => {
  const one = await makeTemporaryFolder('photo', within);
  const other = await makeTemporaryFolder('photo', within);
  expect(other.path).not.toBe(one.path);
  await mkdir(join(one.path, 'profile'));
  await writeFile(join(one.path, 'profile', 'file'), '');
  await one.remove();
  expect((await readdir(within)).map((name) => join(within, name))).toEqual([other.path]);
});

it('clears away what killed processes left, and nothing else', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const kept = [`bolang-photo-${process.ppid}-abc`, 'bolang-photos', 'file'];
  const left = [`bolang-photo-${dead}-abc`, `bolang-window-${dead}-abc`];
  for (const name of [...left, ...kept]) await mkdir(join(within, name));
  const temporary = await makeTemporaryFolder('photo', within);
  await temporary.remove();
  expect((await readdir(within)).sort()).toEqual([...kept].sort());
});
