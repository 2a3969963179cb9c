import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './source-fingerprint.mjs';

/** @type {string} */
let projectDir;

const write = (/** @type {string} */ file, /** @type {string} */ text) =>
  writeFile(path.join(projectDir, file), text);

beforeEach(async () => {
  projectDir = await mkdtemp(path.join(os.tmpdir(), 'bolang-sources-'));
  for (const folder of ['src/checks', 'renderer', 'electron', 'setup/models', 'assets/words']) {
    await mkdir(path.join(projectDir, folder), { recursive: true });
  }
  await write('package.json', '{}');
  await write('package-lock.json', '{}');
  await write('tsconfig.base.json', '{}');
  await write('src/checks/yaw.ts', 'export const yaw = 1;');
});

afterEach(() => rm(projectDir, { recursive: true }));

it('changes with the content, the name and the number of sources', async () => {
  const seen = new Set([await fingerprint(projectDir)]);
  await write('src/checks/yaw.ts', 'export const yaw = 2;');
  seen.add(await fingerprint(projectDir));
  await write('src/checks/pitch.ts', 'export const yaw = 2;');
  seen.add(await fingerprint(projectDir));
  await rm(path.join(projectDir, 'src/checks/yaw.ts'));
  seen.add(await fingerprint(projectDir));
  await write('package-lock.json', '{"packages":{}}');
  seen.add(await fingerprint(projectDir));
  expect(seen.size).toBe(5);
});

it('stays the same for tests, for data and for a file that was only touched', async () => {
  const before = await fingerprint(projectDir);
  await write('src/checks/yaw.test.ts', 'it("turns")');
  await write('assets/anything.json', '{}');
  const later = new Date(Date.now() + 60_000);
  await utimes(path.join(projectDir, 'src/checks/yaw.ts'), later, later);
  expect(await fingerprint(projectDir)).toBe(before);
});
