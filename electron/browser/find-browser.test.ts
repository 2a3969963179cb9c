import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBrowser } from './find-browser';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-browser-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, '', { mode: 0o755 });
  return path;
}

it('takes the one that BOLANG_CHROMIUM names, or none', async () => {
  const path = await program('my-browser');
  await program('chromium');
  expect(findBrowser({ BOLANG_CHROMIUM: path, PATH: folder }, 'linux')).toBe(path);
  const wrong = { BOLANG_CHROMIUM: join(folder, 'none'), PATH: folder };
  expect(findBrowser(wrong, 'linux')).toBeNull();
});

it('prefers Chromium to Chrome and Chrome to Edge, wherever on the search path', async () => {
  const edge = await program('b/microsoft-edge');
  const env = { PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
  expect(findBrowser(env, 'linux')).toBe(edge);
  const chrome = await program('b/google-chrome');
  expect(findBrowser(env, 'linux')).toBe(chrome);
  const chromium = await program('b/chromium');
  expect(findBrowser(env, 'linux')).toBe(chromium);
});

it('finds nothing where nothing is, nor a file or folder that cannot be run', async () => {
  await writeFile(join(folder, 'chromium'), '', { mode: 0o644 });
  await mkdir(join(folder, 'google-chrome'));
  expect(findBrowser({ PATH: folder }, 'linux')).toBeNull();
  expect(findBrowser({}, 'win32')).toBeNull();
});
