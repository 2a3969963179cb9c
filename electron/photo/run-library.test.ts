import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findPlaces } from '../station/places';
import { readCommand, type PhotoRequest } from './command';
import { runPhoto } from './run';

const places = findPlaces(import.meta.dirname, {});

let folder: string;
let said: string[];
let noted: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-photo-'));
  said = [];
  noted = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function run(files: readonly string[], wish: Partial<PhotoRequest>): Promise<number> {
  const request = readCommand(['--list-specs', '--json'], folder, {});
  if (typeof request === 'number') throw new Error('The command line was refused.');
  const output = {
    say: (text: string) => said.push(text),
    note: (text: string) => noted.push(text),
  };
  return runPhoto(
    { ...request, listSpecifications: false, files, ...wish },
    places,
    output,
    new AbortController().signal,
  );
}

describe('specifications', () => {
  it('are listed one a line, with one of the user’s own', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    const text = await readFile(join(places.specificationsDir, 'cn.idcard.json'), 'utf8');
    await writeFile(join(own, 'x.json'), text.replace('"cn.idcard"', '"my.card"'));
    const wish = { listSpecifications: true, ownLibraryDir: own };
    expect(await run([], wish)).toBe(0);
    const listed = said.map((line) => z.looseObject({ id: z.string() }).parse(JSON.parse(line)).id);
    expect(listed).toEqual(expect.arrayContaining(['cn.exitentry.nia', 'my.card']));

    await writeFile(join(own, 'broken.json'), '{"id": "my.broken"}');
    said = [];
    expect(await run([], { ...wish, json: false })).toBe(2);
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatch(/^broken\.json, line 1: The file is neither /);
    expect(said.join('\n')).toMatch(/my\.card +26×32 mm +358×441 px/);
  });

  it('are explained, as a text and as data, with what may be laid over them', async () => {
    expect(await run([], { explain: 'cn.idcard', json: false })).toBe(0);
    expect(said.join('\n')).toMatch(/Face width +193–221 px +one text, widely copied \[1, 3, 4\]/);
    said = [];
    expect(await run([], { explain: 'cn.idcard' })).toBe(0);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      id: 'cn.idcard',
      policies: [{ id: 'cn.idcard.tied_hair' }],
    });
    await expect(run([], { explain: 'cn.nothing' })).rejects.toMatchObject({
      code: 'SPECIFICATION_UNKNOWN',
    });
  });

  it('are judged as a window of the user’s own has it', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    const policy = {
      id: 'my.window',
      names: { 'zh-CN': '本店', en: 'Ours' },
      for: ['cn.exitentry.*'],
      sources: [{ title: 'Said at the counter' }],
      rules: { earsVisible: 'block' },
    };
    await writeFile(join(own, 'window.json'), JSON.stringify(policy));
    const loose = join(dirname(places.modelsDir), '..', 'src', 'examples', 'over-ears.json');
    const wish = { replay: true, ownLibraryDir: own, specification: 'cn.exitentry.nia' };
    const verdictOf = (id: string) =>
      z
        .looseObject({
          policy: z.string().nullable(),
          checks: z.array(z.looseObject({ id: z.string(), verdict: z.string() })),
        })
        .transform(({ policy: laid, checks }) => ({
          policy: laid,
          ears: checks.find((check) => check.id === 'earsVisible')?.verdict,
        }))
        .parse(JSON.parse(id));
    await run([loose], wish);
    expect(verdictOf(said.at(-1) ?? '')).toEqual({ policy: null, ears: 'warn' });
    await run([loose], { ...wish, policy: 'my.window' });
    expect(verdictOf(said.at(-1) ?? '')).toEqual({ policy: 'my.window', ears: 'fail' });
    await expect(
      run([loose], { ...wish, specification: 'us.visa.digital', policy: 'my.window' }),
    ).rejects.toMatchObject({ code: 'POLICY_UNKNOWN' });
  });
});
