import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutputFolder } from './output-folder';
import { writeTogether } from './write-atomically';

const bytes = (text: string) => Buffer.from(text);
const isRoot = process.getuid?.() === 0;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-write-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writeTogether', () => {
  it('makes the folder and writes every file whole, and nothing besides', async () => {
    const deep = join(folder, 'a', 'b');
    const written = await writeTogether(deep, [
      { name: 'one.jpg', bytes: bytes('photo') },
      { name: 'one.json', bytes: bytes('record') },
    ]);
    expect(written).toBe(true);
    expect((await readdir(deep)).sort()).toEqual(['one.jpg', 'one.json']);
    expect(await readFile(join(deep, 'one.jpg'), 'utf8')).toBe('photo');
    expect(await readFile(join(deep, 'one.json'), 'utf8')).toBe('record');
  });

  it('leaves a foreign file alone and writes none where one name is taken', async () => {
    await writeFile(join(folder, 'one.json'), 'foreign');
    const written = await writeTogether(folder, [
      { name: 'one.jpg', bytes: bytes('photo') },
      { name: 'one.json', bytes: bytes('record') },
    ]);
    expect(written).toBe(false);
    expect(await readdir(folder)).toEqual(['one.json']);
    expect(await readFile(join(folder, 'one.json'), 'utf8')).toBe('foreign');
  });

  it('takes the first file back where the second name is taken at the last moment', async () => {
    const written = await writeTogether(folder, [
      { name: 'one.jpg', bytes: bytes('photo') },
      { name: 'one.jpg', bytes: bytes('record') },
    ]);
    expect(written).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('clears away what a killed process left long ago, and nothing else', async () => {
    const [abandoned, foreign] = ['.bolang-1.tmp', '.other.tmp'];
    const longAgo = new Date('2020-01-01');
    for (const name of [abandoned, foreign]) {
      await writeFile(join(folder, name), 'half');
      await utimes(join(folder, name), longAgo, longAgo);
    }
    await writeFile(join(folder, '.bolang-2.tmp'), 'being written');
    await writeTogether(folder, [{ name: 'one.jpg', bytes: bytes('photo') }]);
    expect((await readdir(folder)).sort()).toEqual(['.bolang-2.tmp', foreign, 'one.jpg']);
  });

  it('says that the way to the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(
      writeTogether(join(folder, 'file'), [{ name: 'x.jpg', bytes: bytes('x') }]),
    ).rejects.toMatchObject({ code: 'OUTPUT_NOT_FOLDER' });
    await expect(checkOutputFolder(join(folder, 'file', 'deeper'))).rejects.toMatchObject({
      code: 'OUTPUT_NOT_FOLDER',
    });
  });

  it('finds a folder that is not there yet writable', async () => {
    await expect(checkOutputFolder(join(folder, 'new', 'newer'))).resolves.toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});

// Permissions do not bind root, and only root may mount: a real small file system serves both.
describe.skipIf(!isRoot || process.platform !== 'linux')('on a file system of its own', () => {
  let mounted: string;

  beforeEach(async () => {
    mounted = join(folder, 'disk');
    await mkdir(mounted);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted]);
  });

  afterEach(() => {
    execFileSync('umount', [mounted]);
  });

  it('says that the disk is full and leaves nothing on it', async () => {
    await expect(
      writeTogether(mounted, [
        { name: 'one.jpg', bytes: Buffer.alloc(40_000) },
        { name: 'one.json', bytes: Buffer.alloc(40_000) },
      ]),
    ).rejects.toMatchObject({ code: 'OUTPUT_FULL' });
    expect(await readdir(mounted)).toEqual([]);
  });

  it('says that the disk is read-only, before and at writing', async () => {
    execFileSync('mount', ['-o', 'remount,ro', mounted]);
    await expect(checkOutputFolder(join(mounted, 'new'))).rejects.toMatchObject({
      code: 'OUTPUT_READ_ONLY',
    });
    await expect(
      writeTogether(mounted, [{ name: 'one.jpg', bytes: bytes('photo') }]),
    ).rejects.toMatchObject({ code: 'OUTPUT_READ_ONLY' });
    expect(await readdir(mounted)).toEqual([]);
  });
});

describe.skipIf(isRoot || process.platform === 'win32')('in a folder without permission', () => {
  it('says that it may not be written to', async () => {
    await mkdir(join(folder, 'locked'), { mode: 0o500 });
    await expect(checkOutputFolder(join(folder, 'locked'))).rejects.toMatchObject({
      code: 'OUTPUT_READ_ONLY',
    });
  });
});
