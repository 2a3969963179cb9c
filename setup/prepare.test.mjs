import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare } from './prepare.mjs';

/** @type {string} */
let projectDir;
/** @type {string[]} */
let lines;

beforeEach(async () => {
  projectDir = await mkdtemp(path.join(os.tmpdir(), 'bolang-prepare-'));
  lines = [];
});

afterEach(() => rm(projectDir, { recursive: true }));

const print = (/** @type {string} */ line) => lines.push(line.replace(/[\d.]+ s/, '0 s'));

function step(/** @type {string} */ name, isDone = false) {
  const made = { name, isDone: async () => isDone, perform: async () => void (isDone = true) };
  return made;
}

describe('prepare', () => {
  it('performs in order what is not done, and only that', async () => {
    await prepare([step('packages', true), step('models'), step('build')], {
      projectDir,
      quiet: false,
      print,
    });
    expect(lines).toEqual([
      '[1/3] packages … in place (0 s)',
      '[2/3] models … begun (0 s)',
      '[2/3] models … done (0 s)',
      '[3/3] build … begun (0 s)',
      '[3/3] build … done (0 s)',
    ]);
  });

  it('says nothing and takes no lock when all is done and it is to be quiet', async () => {
    await prepare([step('packages', true)], { projectDir, quiet: true, print });
    expect(lines).toEqual([]);
    expect(existsSync(path.join(projectDir, '.cache'))).toBe(false);
  });

  it('performs a step once when two ask for it at the same time', async () => {
    let performed = 0;
    const build = {
      name: 'build',
      isDone: async () => performed > 0,
      perform: async () => {
        await new Promise(setImmediate);
        performed += 1;
      },
    };
    await Promise.all([
      prepare([build], { projectDir, quiet: true, print }),
      prepare([build], { projectDir, quiet: true, print }),
    ]);
    expect(performed).toBe(1);
  });

  it('stops at a step that fails and leaves the lock open', async () => {
    const broken = { ...step('models'), perform: () => Promise.reject(new Error('no disk')) };
    await expect(
      prepare([broken, step('build')], { projectDir, quiet: false, print }),
    ).rejects.toThrow('no disk');
    expect(lines).toEqual(['[1/2] models … begun (0 s)', '[1/2] models … failed (0 s)']);
    expect(existsSync(path.join(projectDir, '.cache', 'setup.lock'))).toBe(false);
  });
});
