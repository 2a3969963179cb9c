import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obtainElectron } from './electron-runtime.mjs';

const DAY_MS = 24 * 60 * 60_000;

/** @type {string} */
let projectDir;
/** @type {string} */
let packageDir;

beforeEach(async () => {
  projectDir = await mkdtemp(path.join(os.tmpdir(), 'bolang-electron-'));
  packageDir = path.join(projectDir, 'node_modules', 'electron');
  await mkdir(path.join(packageDir, 'dist'), { recursive: true });
});

afterEach(() => rm(projectDir, { recursive: true }));

/** Electron's own installer needs the network; this one leaves a mark for each time it ran. */
const installer = (/** @type {string} */ does) =>
  writeFile(
    path.join(packageDir, 'install.js'),
    `const fs = require('node:fs'); process.chdir(__dirname); fs.appendFileSync('ran', '.'); ${does}`,
  );

const timesRun = async () => (await readFile(path.join(packageDir, 'ran'), 'utf8')).length;

const obtain = (nowMs = 0, retry = false) =>
  obtainElectron({ projectDir, retry, nowMs, say: () => {} });

describe('obtainElectron', () => {
  it('finds the runtime that its installer brings, and then asks no more', async () => {
    await installer(
      `fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron');`,
    );
    const binary = path.join(packageDir, 'dist', 'electron');
    expect(await obtain()).toEqual({ binary });
    expect(await obtain()).toEqual({ binary });
    expect(await timesRun()).toBe(1);
  });

  it('remembers a failure for a day, unless it is told to try again', async () => {
    await installer(`throw new TypeError('fetch failed');`);
    const unreachable = { reason: 'its download host cannot be reached' };
    expect(await obtain(0)).toEqual(unreachable);
    expect(await obtain(DAY_MS - 1)).toEqual(unreachable);
    expect(await timesRun()).toBe(1);
    expect(await obtain(DAY_MS)).toEqual(unreachable);
    expect(await timesRun()).toBe(2);
    expect(await obtain(DAY_MS, true)).toEqual(unreachable);
    expect(await timesRun()).toBe(3);
  });

  it('forgets the failure once the runtime is there', async () => {
    await installer(`throw new TypeError('fetch failed');`);
    await obtain();
    await writeFile(path.join(packageDir, 'dist', 'electron'), '');
    await installer(`fs.writeFileSync('path.txt', 'electron');`);
    expect(await obtain(0, true)).toHaveProperty('binary');
    expect(existsSync(path.join(projectDir, '.cache', 'electron-failure.json'))).toBe(false);
  });

  it('gives the reason of any other failure in its own words', async () => {
    await installer(`throw new Error('no space left on device');`);
    expect(await obtain()).toEqual({ reason: 'Error: no space left on device' });
  });
});
