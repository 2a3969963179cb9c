import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readPictureFile } from './read-picture-file';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-read-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('readPictureFile', () => {
  it('reads a file whole', async () => {
    const path = join(folder, 'a.jpg');
    await writeFile(path, 'bytes');
    expect(Buffer.from(await readPictureFile(path)).toString()).toBe('bytes');
  });

  it('says that there is no such file', async () => {
    for (const path of [join(folder, 'none.jpg'), join(process.execPath, 'none.jpg')]) {
      await expect(readPictureFile(path)).rejects.toMatchObject({ code: 'PICTURE_MISSING' });
    }
  });

  it('says that it is a folder', async () => {
    await expect(readPictureFile(folder)).rejects.toMatchObject({ code: 'PICTURE_IS_FOLDER' });
  });

  it.skipIf(process.platform === 'win32')('says that it is no file', async () => {
    await expect(readPictureFile('/dev/null')).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
    });
  });

  it('refuses a huge file before it reads it', async () => {
    const path = join(folder, 'huge.jpg');
    const file = await open(path, 'w');
    await file.truncate(MAX_FILE_BYTES + 1);
    await file.close();
    await expect(readPictureFile(path)).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' });
  });

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that it may not be read',
    async () => {
      const path = join(folder, 'locked.jpg');
      await writeFile(path, 'bytes', { mode: 0o000 });
      await expect(readPictureFile(path)).rejects.toMatchObject({ code: 'PICTURE_NO_PERMISSION' });
    },
  );
});
