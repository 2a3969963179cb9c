import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specificationSchema } from '../../src/specification/specification';
import { sidecarSchema } from '../export/sidecar';
import { findPlaces } from '../station/places';
import type { BackgroundWish } from './command';
import { requestIn } from './photo-request';
import { runPhoto } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const LIGHT_BLUE = [100, 197, 255];
let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-background-'));
  said = [];
  // The exit-entry photo, as an office would define it that allows another background.
  const file = join(places.specificationsDir, 'cn.exitentry.nia.json');
  const specification = specificationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const { background } = specification;
  const { source, confidence } = background;
  const allowed = {
    ...specification,
    id: 'test.allowed',
    background: { ...background, replacement: { policy: 'allowed', source, confidence } },
  };
  await mkdir(join(folder, 'specs'));
  await writeFile(join(folder, 'specs', 'test.allowed.json'), JSON.stringify(allowed));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (specification: string, newBackground: BackgroundWish) =>
  runPhoto(
    requestIn(folder, {
      files: [PORTRAIT],
      specification,
      ownLibraryDir: join(folder, 'specs'),
      newBackground,
    }),
    places,
    { say: (text) => said.push(text), note: () => undefined },
    new AbortController().signal,
  );

const out = (name: string) => join(folder, 'out', `portrait.test.allowed${name}`);
const rawOf = (file: string) => sharp(file).raw().toBuffer({ resolveWithObject: true });

describe('a new background', { timeout: 180_000 }, () => {
  it('is made where it is allowed, keeps the original beside, and is never called a pass', async () => {
    expect(await run('test.allowed', { colour: 'lightBlue' })).toBe(0);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'portrait.test.allowed.jpg',
      'portrait.test.allowed.json',
      'portrait.test.allowed.original.jpg',
    ]);
    const [line = ''] = said;
    expect(JSON.parse(line)).toMatchObject({ verdict: 'warn', original: out('.original.jpg') });

    const record = sidecarSchema.parse(JSON.parse(await readFile(out('.json'), 'utf8')));
    const original = await readFile(out('.original.jpg'));
    expect(record.verdict).toBe('warn');
    expect(record.checks.find(({ id }) => id === 'backgroundColour')?.verdict).toBe('pass');
    expect(record.background).toMatchObject({
      replaced: true,
      colour: { name: 'lightBlue' },
      originalVerdict: 'pass',
      originalSha256: createHash('sha256').update(original).digest('hex'),
    });
    const left = record.background?.afterReplacement ?? [];
    expect(left.find(({ id }) => id === 'backgroundColour')).toMatchObject({
      verdict: 'warn',
      reason: 'backgroundReplaced',
    });

    const [now, was] = await Promise.all([rawOf(out('.jpg')), rawOf(out('.original.jpg'))]);
    const { width, height } = now.info;
    const furthest = (x: number, y: number, wanted: readonly number[]) =>
      Math.max(...wanted.map((v, c) => Math.abs(v - (now.data[3 * (y * width + x) + c] ?? 0))));
    // JPEG at quality 95 moves an even colour by a level or two.
    for (const x of [5, width - 6]) expect(furthest(x, 5, LIGHT_BLUE)).toBeLessThanOrEqual(3);
    const nose = [Math.round(width / 2), Math.round(height * 0.55)] as const;
    const face = [...was.data.subarray(3 * (nose[1] * width + nose[0])).subarray(0, 3)];
    expect(furthest(...nose, face)).toBeLessThanOrEqual(3);
    // White of the old wall that is left between blue and dark hair: hardly a pixel of it.
    let fringe = 0;
    for (let at = 0; at < width * Math.round(height * 0.4); at++) {
      const [r = 0, g = 0, b = 0] = now.data.subarray(3 * at, 3 * at + 3);
      if (r > 190 && g > 190 && b > 190) fringe++;
    }
    expect(fringe / width).toBeLessThan(0.25);
  });

  it('is left alone where no colour was named and the wall is good', async () => {
    expect(await run('test.allowed', { colour: null })).toBe(0);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'portrait.test.allowed.jpg',
      'portrait.test.allowed.json',
    ]);
    const record = sidecarSchema.parse(JSON.parse(await readFile(out('.json'), 'utf8')));
    expect(record).toMatchObject({ verdict: 'pass' });
    expect(record.background).toBeUndefined();
  });

  it('is refused where the specification is silent or has no such colour', async () => {
    await expect(run('cn.exitentry.nia', { colour: null })).rejects.toMatchObject({
      code: 'BACKDROP_FORBIDDEN',
    });
    await expect(run('test.allowed', { colour: 'pink' })).rejects.toMatchObject({
      code: 'BACKDROP_COLOUR',
    });
  });
});
