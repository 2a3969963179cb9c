import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock, tryLock } from './lock.mjs';

/** Larger than any process id that Linux hands out. */
const NO_PROCESS = 2 ** 30;

const noWait = () => expect.unreachable('nobody has the lock');

/** @type {string} */
let file;

beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'bolang-lock-')), 'setup.lock');
});

afterEach(() => rm(path.dirname(file), { recursive: true }));

it('is held by one at a time and names its holder', async () => {
  const release = await lock(file, noWait);
  expect(await tryLock(file)).toEqual({ holder: process.pid });
  await release();
  expect(await tryLock(file)).toHaveProperty('release');
});

it('lets everybody have it in turn', async () => {
  let inside = 0;
  let mostInside = 0;
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      const release = await lock(file, () => {});
      inside += 1;
      mostInside = Math.max(mostInside, inside);
      await readFile(file);
      inside -= 1;
      await release();
    }),
  );
  expect(mostInside).toBe(1);
});

it('is taken from a process that has died', async () => {
  await writeFile(file, String(NO_PROCESS));
  const release = await lock(file, noWait);
  expect(await readFile(file, 'utf8')).toBe(String(process.pid));
  await release();
});

it('is taken from a holder that fell silent, whoever has its process id now', async () => {
  await writeFile(file, String(process.ppid));
  expect(await tryLock(file)).toEqual({ holder: process.ppid });
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await utimes(file, aMinuteAgo, aMinuteAgo);
  const release = await lock(file, noWait);
  await release();
});

it('does not release what somebody else has taken since', async () => {
  const release = await lock(file, noWait);
  await writeFile(file, String(NO_PROCESS));
  await release();
  expect(await readFile(file, 'utf8')).toBe(String(NO_PROCESS));
});
