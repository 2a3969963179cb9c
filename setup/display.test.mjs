import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hasDisplay } from './display.mjs';

it('is always there but on Linux', async () => {
  expect(await hasDisplay({}, 'darwin')).toBe(true);
  expect(await hasDisplay({}, 'win32')).toBe(true);
});

it.each([
  {},
  { DISPLAY: '' },
  { DISPLAY: 'nonsense' },
  { DISPLAY: ':64999' },
  { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/nowhere' },
])('is not there with %j, which nobody answers', async (env) => {
  expect(await hasDisplay(env, 'linux')).toBe(false);
});

it('is there when its server answers, and not when only its socket is left', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bolang-display-'));
  const env = { WAYLAND_DISPLAY: 'wayland-7', XDG_RUNTIME_DIR: folder };
  const server = net.createServer();
  await new Promise((resolve) => server.listen(path.join(folder, 'wayland-7'), () => resolve(0)));
  expect(await hasDisplay(env, 'linux')).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await hasDisplay(env, 'linux')).toBe(false);
  await rm(folder, { recursive: true });
});
