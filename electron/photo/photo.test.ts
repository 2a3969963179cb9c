import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces } from '../station/places';

const ASSETS = dirname(findPlaces().modelsDir);
const PORTRAIT = join(ASSETS, 'sample', 'portrait.jpg');
/** Inside the product, so that the bundle finds its packages. */
const BUNDLE = join(dirname(ASSETS), '.cache', 'photo-test');
const SECOND_MS = 1000;

let folder: string;

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '..', 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: BUNDLE } });
}, 60 * SECOND_MS);

afterAll(async () => {
  await rm(BUNDLE, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-command-'));
  await mkdir(join(folder, 'tmp'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Starts the real command in a folder of its own, with a temporary folder of its own. */
function start(args: readonly string[]) {
  return spawn(process.execPath, [join(BUNDLE, 'photo.js'), ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });

async function command(...args: string[]) {
  const child = start(args);
  const [code, out, err] = await Promise.all([
    exitOf(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

describe('photo', { timeout: 120 * SECOND_MS }, () => {
  it('lists the specifications', async () => {
    const { code, out, err } = await command('--list-specs');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('cn.exitentry.nia');
  });

  it('says in one line what is wrong with the wish, and ends with 2', async () => {
    await writeFile(join(folder, 'file'), '');
    const wishes = [
      [],
      ['--nonsense'],
      [PORTRAIT, '--spec', 'xx.none'],
      [PORTRAIT, '--out', join('file', 'deeper')],
    ];
    for (const wish of wishes) {
      const { code, out, err } = await command(...wish);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('ends with 2 where a picture cannot be read', async () => {
    const { code, out, err } = await command('none.jpg', '--json');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({ file: 'none.jpg', error: { code: 'PICTURE_MISSING' } });
    expect(await readdir(folder)).toEqual(['tmp']);
  });

  it('makes a photo below the folder it stands in, and leaves nothing else', async () => {
    const { code, out, err } = await command(PORTRAIT, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    const made = await readdir(join(folder, 'out'));
    expect(made.sort()).toEqual([
      'portrait.cn.exitentry.nia.jpg',
      'portrait.cn.exitentry.nia.json',
    ]);
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });

  it('does not mind that its reader has gone away', async () => {
    const child = start(['--list-specs', '--json']);
    child.stdout.destroy();
    const [code, err] = await Promise.all([exitOf(child), text(child.stderr)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.skipIf(process.platform === 'win32')(
    'finishes the picture at hand and cleans up when it is told to end',
    async () => {
      const child = start([PORTRAIT, PORTRAIT, PORTRAIT, '--json']);
      child.stderr.once('data', () => child.kill('SIGTERM'));
      const [code, out] = await Promise.all([exitOf(child), text(child.stdout)]);
      expect(code).toBe(143);
      expect(out.trim().split('\n')).toHaveLength(1);
      expect(await readdir(join(folder, 'out'))).toHaveLength(2);
      expect(await readdir(join(folder, 'tmp'))).toEqual([]);
    },
  );
});
