import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PROJECT_DIR } from '../project.mjs';
import { build } from './build.mjs';

/** @type {string} */
let projectDir;

const write = (/** @type {string} */ file, /** @type {string} */ text) =>
  writeFile(path.join(projectDir, file), text);

const config = (/** @type {string} */ room) => `export default {
  root: import.meta.dirname,
  build: { ssr: 'main.ts', outDir: '../dist/${room}' },
};`;

beforeEach(async () => {
  projectDir = await mkdtemp(path.join(os.tmpdir(), 'bolang-build-'));
  for (const folder of ['src', 'renderer', 'electron', 'setup/models', 'assets/words']) {
    await mkdir(path.join(projectDir, folder), { recursive: true });
  }
  for (const room of ['renderer', 'electron']) {
    await write(`${room}/vite.config.ts`, config(room));
    await write(`${room}/main.ts`, 'export const room: number = 1;');
  }
  await write('package.json', '{"type":"module"}');
  await write('package-lock.json', '{}');
  await write('tsconfig.base.json', '{}');
  const packages = path.join(PROJECT_DIR, 'node_modules');
  await symlink(packages, path.join(projectDir, 'node_modules'), 'junction');
});

afterEach(() => rm(projectDir, { recursive: true }));

it('builds both bundles, once for the same sources', async () => {
  expect(await build.isDone(projectDir)).toBe(false);
  await build.perform(projectDir, () => {});
  expect(existsSync(path.join(projectDir, 'dist/renderer/main.js'))).toBe(true);
  expect(existsSync(path.join(projectDir, 'dist/electron/main.js'))).toBe(true);
  expect(await build.isDone(projectDir)).toBe(true);
  await write('electron/main.ts', 'export const room: number = 2;');
  expect(await build.isDone(projectDir)).toBe(false);
});

it('does not look done after a build that failed, even with the old sources back', async () => {
  await build.perform(projectDir, () => {});
  await write('renderer/main.ts', 'export const = ;');
  await expect(build.perform(projectDir, () => {})).rejects.toMatchObject({ code: 'BUILD_FAILED' });
  await write('renderer/main.ts', 'export const room: number = 1;');
  expect(await build.isDone(projectDir)).toBe(false);
});
