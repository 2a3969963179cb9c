import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces } from '../../electron/station/places';
import { observationSchema } from '../../src/observation/observation';
import { observationStore } from './observation-store';
import { filesThatLook, observingCode } from './observing-code';

const projectDir = dirname(dirname(findPlaces().modelsDir));
const example = observationSchema.parse(
  JSON.parse(await readFile(join(projectDir, 'src/examples/portrait.json'), 'utf8')),
);
const picture = Buffer.from('a picture');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a store of observations', () => {
  it('finds what it kept, exactly, and nothing of another picture or of other code', async () => {
    const store = observationStore(folder, 'a'.repeat(64));
    expect(await store.find(picture)).toBeNull();
    await store.keep(picture, example);
    expect(await store.find(picture)).toEqual(example);
    expect(await store.find(Buffer.from('another'))).toBeNull();
    expect(await observationStore(folder, 'b'.repeat(64)).find(picture)).toBeNull();
  });

  it.each(['', '{', '{"version":1}', '[]'])(
    'has nothing where the file says "%s"',
    async (text) => {
      const store = observationStore(folder, 'a'.repeat(64));
      await store.keep(picture, example);
      const [code = ''] = await readdir(folder);
      const [file = ''] = await readdir(join(folder, code));
      await writeFile(join(folder, code, file), text);
      expect(await store.find(picture)).toBeNull();
    },
  );
});

describe('the code that looks', () => {
  it('is that of the models, of the pixels and of reading pictures, not that of judging', async () => {
    const files = await filesThatLook(projectDir);
    expect(files).toEqual(
      expect.arrayContaining([
        'renderer/vision/face.worker.ts',
        'renderer/vision/appearance.worker.ts',
        'renderer/vision/face-finder.ts',
        'src/appearance/inspect-pixels.ts',
        'src/picture/lab.ts',
        'electron/picture/decode-picture.ts',
      ]),
    );
    const judging = files.filter((file) => /^src\/(?:judge|checks\/(?!check-id)|guide)/.test(file));
    expect(judging).toEqual([]);
  });

  it('has one fingerprint', async () => {
    expect(await observingCode(projectDir)).toMatch(/^[0-9a-f]{64}$/);
    expect(await observingCode(projectDir)).toBe(await observingCode(projectDir));
  });
});
