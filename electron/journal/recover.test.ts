import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseFile } from './database-file';
import { JournalStage, photoSet } from './stage';

const NAME = '20260131-120000-0123abcd';
let stage: JournalStage;

beforeEach(async () => {
  stage = await JournalStage.create();
});
afterEach(() => stage.remove());

/** A photo as the process left it that was killed before it could say that its files are there. */
async function killedWhileWriting(): Promise<void> {
  const journal = await stage.open();
  await journal.write(photoSet(stage.outDir, NAME), null);
  await journal.close();
  const { db } = await openDatabaseFile(stage.dataDir);
  await db.updateTable('photos').set({ state: 'writing' }).execute();
  await db.destroy();
}

const states = async () => (await stage.rows()).map(({ state, outcome }) => [state, outcome]);

async function reopen(): Promise<void> {
  await (await stage.open()).close();
}

describe('writing', () => {
  it('keeps what it wrote, with its hashes, under a name of its own', async () => {
    const journal = await stage.open();
    expect(await journal.write(photoSet(stage.outDir, NAME), null)).toBe(NAME);
    expect(await journal.write(photoSet(stage.outDir, NAME), null)).toBe(`${NAME}-2`);
    await journal.close();
    expect(await states()).toEqual(Array(4).fill(['kept', null]));
    expect(await stage.notWhole()).toEqual([]);
  });

  it('gives photos that are written at once different names', async () => {
    const journal = await stage.open();
    const set = photoSet(stage.outDir, NAME);
    const stems = await Promise.all([1, 2, 3].map(() => journal.write(set, null)));
    expect(new Set(stems).size).toBe(3);
    await journal.close();
    expect(await stage.notWhole()).toEqual([]);
    expect(await stage.files()).toHaveLength(6);
  });

  it('never takes the name of a file that it does not know', async () => {
    await mkdir(stage.outDir);
    await writeFile(path.join(stage.outDir, `${NAME}.json`), 'foreign');
    const journal = await stage.open();
    expect(await journal.write(photoSet(stage.outDir, NAME), null)).toBe(`${NAME}-2`);
    await journal.close();
    expect(await readFile(path.join(stage.outDir, `${NAME}.json`), 'utf8')).toBe('foreign');
  });

  it('records as abandoned what could not be written, and says why', async () => {
    await writeFile(stage.outDir, 'a file where the folder should be');
    const journal = await stage.open();
    await expect(journal.write(photoSet(stage.outDir, NAME), null)).rejects.toMatchObject({
      code: 'OUTPUT_NOT_FOLDER',
    });
    await journal.close();
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['abandoned', 'abandoned']);
  });
});

describe('a photo that was being written when the process was killed', () => {
  it('is kept where all its files are there', async () => {
    await killedWhileWriting();
    await reopen();
    expect(await states()).toEqual([
      ['kept', null],
      ['kept', null],
    ]);
    expect(await stage.notWhole()).toEqual([]);
  });

  it('is struck off where no file is there', async () => {
    await killedWhileWriting();
    for (const name of await stage.files()) await rm(path.join(stage.outDir, name));
    await reopen();
    expect(await states()).toEqual([
      ['abandoned', 'missing'],
      ['abandoned', 'missing'],
    ]);
  });

  it.each(['.jpg', '.json'])('is removed where only its %s is there', async (left) => {
    await killedWhileWriting();
    const gone = left === '.jpg' ? '.json' : '.jpg';
    await rm(path.join(stage.outDir, NAME + gone));
    await reopen();
    expect(await stage.files()).toEqual([]);
    const removed = (await stage.rows()).find(({ name }) => name === NAME + left);
    expect(removed).toMatchObject({ state: 'abandoned', reason: 'abandoned', outcome: 'removed' });
  });

  it('is removed where a file is not what was written', async () => {
    await killedWhileWriting();
    await writeFile(path.join(stage.outDir, `${NAME}.jpg`), 'half a ph');
    await reopen();
    expect(await stage.files()).toEqual([]);
    expect(await states()).toEqual([
      ['abandoned', 'removed'],
      ['abandoned', 'removed'],
    ]);
  });

  it('is waited for while the disk of photos is not there', async () => {
    await killedWhileWriting();
    const elsewhere = new JournalStage(path.join(stage.folder, 'elsewhere'));
    Object.assign(elsewhere, { dataDir: stage.dataDir });
    await (await elsewhere.open()).close();
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['writing', 'writing']);
    await reopen();
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  it('leaves every file alone that the journal does not know', async () => {
    await killedWhileWriting();
    const foreign = path.join(stage.outDir, 'portrait.cn.idcard.jpg');
    await writeFile(foreign, 'of the photo command');
    await rm(path.join(stage.outDir, `${NAME}.jpg`));
    await reopen();
    expect(await stage.files()).toEqual([path.basename(foreign)]);
  });
});
