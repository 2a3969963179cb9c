import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
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

  it('says in one line what is wrong with the wish, by its code, and ends with 2', async () => {
    await writeFile(join(folder, 'file'), '');
    const wishes: readonly (readonly [string, readonly string[]])[] = [
      ['error', []],
      ['error', ['--nonsense']],
      ['SPECIFICATION_UNKNOWN', [PORTRAIT, '--spec', 'xx.none']],
      ['OUTPUT_NOT_FOLDER', [PORTRAIT, '--out', join('file', 'deeper')]],
    ];
    for (const [said, wish] of wishes) {
      const { code, out, err } = await command(...wish);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(new RegExp(`^${said}: .+\n$`));
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

  it('leaves nothing half-written when it is killed, and clears up the next time', async () => {
    const child = start([PORTRAIT, PORTRAIT, '--json']);
    child.stdout.once('data', () => child.kill('SIGKILL'));
    await exitOf(child);
    const made = await readdir(join(folder, 'out'));
    const photos = made.filter((name) => name.endsWith('.jpg'));
    expect(photos).not.toEqual([]);
    for (const photo of photos) {
      expect(made).toContain(photo.replace(/jpg$/, 'json'));
      await sharp(join(folder, 'out', photo), { failOn: 'warning' })
        .raw()
        .toBuffer();
    }
    const temporary = () => readdir(join(folder, 'tmp'));
    expect(await temporary()).toHaveLength(1);

    // The browser may take a moment to notice that it is alone.
    const later = async () => [(await command('none.jpg')).code, await temporary()];
    await expect.poll(later, { timeout: 60 * SECOND_MS }).toEqual([2, []]);
  });

  it('speaks the language of the machine', async () => {
    const { out } = await command('none.jpg', '--lang', 'zh-CN');
    expect(out).toMatch(/^none\.jpg {2}要改 .+\n {2}找不到这个文件/);
  });

  it.skipIf(!existsSync('/dev/full'))('says that its results could not be written', async () => {
    const full = await open('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [join(BUNDLE, 'photo.js'), 'none.jpg'], {
      cwd: folder,
      stdio: ['ignore', full.fd, 'pipe'],
      encoding: 'utf8',
    });
    await full.close();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The results could not be written \(.+\n$/);
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
