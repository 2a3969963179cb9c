import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHECK_IDS } from '../../src/checks/check-id';
import { sidecarSchema } from '../export/sidecar';
import { findPlaces } from '../station/places';
import type { PhotoRequest } from './command';
import { requestIn } from './photo-request';
import { runPhoto } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const SECOND_MS = 1000;

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

const out = () => join(folder, 'out');

function run(
  files: readonly string[],
  wish: Partial<PhotoRequest> = {},
  stop = new AbortController().signal,
): Promise<number> {
  const request = requestIn(folder, { files, ...wish });
  const output = {
    say: (text: string) => said.push(text),
    note: (text: string) => noted.push(text),
  };
  return runPhoto(request, places, output, stop);
}

const lineSchema = z.strictObject({
  file: z.string(),
  spec: z.string(),
  policy: z.string().nullable(),
  subject: z.string(),
  relaxed: z.array(z.string()),
  verdict: z.enum(['pass', 'warn', 'fail']),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.string(),
      severity: z.number().nullable(),
      value: z.number().nullable(),
      limit: z.looseObject({}).nullable(),
      unit: z.string().nullable(),
      reason: z.string(),
      region: z.array(z.unknown()).nullable(),
    }),
  ),
  photo: z.string().nullable(),
  sidecar: z.string().nullable(),
  crop: z.looseObject({ angleDeg: z.number() }).nullable(),
  timingsMs: z.record(z.string(), z.number()),
  refusal: z.looseObject({ code: z.string() }).optional(),
  observation: z.string().optional(),
  error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
});

const lines = () => said.map((text) => lineSchema.parse(JSON.parse(text)));

describe('pictures', { timeout: 120 * SECOND_MS }, () => {
  it('makes photos of good pictures and goes on past files that are none', async () => {
    await writeFile(join(folder, 'text.jpg'), 'text');
    const jpeg = await readFile(PORTRAIT);
    await writeFile(join(folder, 'cut.jpg'), jpeg.subarray(0, jpeg.length / 2));
    const files = [PORTRAIT, 'text.jpg', 'cut.jpg', 'none.jpg', '.', PORTRAIT];
    expect(await run(files)).toBe(2);
    expect(noted).toHaveLength(files.length);

    const answers = lines();
    expect(answers.map(({ file }) => file)).toEqual(files);
    expect(answers.map(({ error }) => error?.code)).toEqual([
      undefined,
      'PICTURE_UNREADABLE',
      'PICTURE_BROKEN',
      'PICTURE_MISSING',
      'PICTURE_IS_FOLDER',
      undefined,
    ]);
    const [first, unreadable, , , , again] = answers;
    expect(unreadable).toMatchObject({ verdict: 'fail', checks: [], photo: null, crop: null });
    expect(first?.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    expect(first?.verdict).toBe('pass');
    expect(first?.photo).toBe(join(out(), 'portrait.cn.exitentry.nia.jpg'));
    expect(again?.photo).toBe(join(out(), 'portrait.cn.exitentry.nia-2.jpg'));
    expect(Object.keys(first?.timingsMs ?? {})).toEqual([
      'decode',
      'observe',
      'judge',
      'cut',
      'encode',
      'write',
      'total',
    ]);
    expect(await readdir(out())).toHaveLength(4);
  });

  it('tells how far away the camera was, where the picture says what lens it had', async () => {
    // The sample is drawn by a camera 1.66 m away, with a lens of 123 mm on film.
    for (const filmMm of ['123', '45', '26']) {
      const file = join(folder, `${filmMm}.jpg`);
      await sharp(PORTRAIT)
        .withExif({ IFD2: { FocalLengthIn35mmFilm: filmMm } })
        .toFile(file);
    }
    expect(await run([PORTRAIT, '123.jpg', '45.jpg', '26.jpg'])).toBe(0);
    const found = lines().map(({ checks }) => checks.find(({ id }) => id === 'lensDistortion'));
    expect(found).toMatchObject([
      { verdict: 'not-checked', reason: 'lensUnknown' },
      { verdict: 'pass', unit: 'm', limit: { min: 0.7 } },
      { verdict: 'warn', reason: 'tooCloseToLens' },
      { verdict: 'warn', reason: 'tooCloseToLens' },
    ]);
    const [, far, doubtful, near] = found.map((check) => check ?? { value: null, severity: null });
    expect(Math.abs((far?.value ?? 0) / 1.66 - 1)).toBeLessThan(0.05);
    expect(doubtful?.severity).toBeLessThan(1);
    expect(near?.severity).toBeGreaterThan(1);
  });

  it('writes exactly the photo that the specification asks for, and its record', async () => {
    expect(await run([PORTRAIT])).toBe(0);
    expect(noted).toEqual([]);
    const [line] = lines();
    const photo = await readFile(line?.photo ?? '');
    expect(await sharp(photo).metadata()).toMatchObject({
      format: 'jpeg',
      width: 354,
      height: 472,
      density: 300,
      space: 'srgb',
      channels: 3,
    });
    expect(photo.length).toBeGreaterThanOrEqual(20 * 1024);
    expect(photo.length).toBeLessThanOrEqual(80 * 1000);

    const text = await readFile(line?.sidecar ?? '', 'utf8');
    const record = sidecarSchema.parse(JSON.parse(text));
    expect(record.photo.sha256).toBe(createHash('sha256').update(photo).digest('hex'));
    expect(record.photo.bytes).toBe(photo.length);
    expect(record.crop).toEqual(line?.crop);
    expect(line?.checks).toMatchObject(record.checks);
    for (const word of [basename(PORTRAIT, '.jpg'), 'landmarks', 'region']) {
      expect(text).not.toContain(word);
    }
  });

  it('keeps the photo of a picture that fails, apart from the others', async () => {
    const tilted = await sharp(PORTRAIT).rotate(14, { background: '#ffffff' }).png().toBuffer();
    await writeFile(join(folder, 'tilted.png'), tilted);
    expect(await run(['tilted.png'])).toBe(1);
    const [line] = lines();
    expect(line?.verdict).toBe('fail');
    expect(line?.checks.find(({ id }) => id === 'roll')?.verdict).toBe('fail');
    expect(Math.abs((line?.crop?.angleDeg ?? 0) - 14)).toBeLessThan(1.5);
    expect(dirname(line?.photo ?? '')).toBe(join(out(), 'rejected'));
    expect(await readdir(out())).toEqual(['rejected']);
  });

  it('makes nothing of a picture without a face', async () => {
    const wall = sharp({ create: { width: 600, height: 800, channels: 3, background: '#c8c8c8' } });
    await writeFile(join(folder, 'wall.webp'), await wall.webp().toBuffer());
    expect(await run(['wall.webp'], { json: false })).toBe(1);
    expect(said.join('\n')).toMatch(/wall\.webp {2}To change/);
    expect(said.join('\n')).toMatch(
      /One person +To change +0 +1 +No face was found in the picture\./,
    );
    expect(existsSync(out())).toBe(false);
  });

  it('gives every picture its own photo, whatever its file is called', async () => {
    await mkdir(join(folder, '照片 一'));
    for (const name of ['a.jpg', 'a.jpeg', '照片 一/张 三.jpg']) {
      await copyFile(PORTRAIT, join(folder, name));
    }
    await symlink(PORTRAIT, join(folder, 'link.jpg'));
    const files = ['a.jpg', 'a.jpeg', './照片 一/张 三.jpg', 'link.jpg'];
    expect(await run(files)).toBe(0);
    expect(lines().map(({ photo }) => basename(photo ?? ''))).toEqual([
      'a.cn.exitentry.nia.jpg',
      'a.cn.exitentry.nia-2.jpg',
      '张 三.cn.exitentry.nia.jpg',
      'link.cn.exitentry.nia.jpg',
    ]);
  });

  it('judges what is no portrait of one person', async () => {
    const one = sharp(PORTRAIT).resize({ width: 600 });
    const two = one.clone().extend({ right: 600, extendWith: 'mirror' });
    await two.toFile(join(folder, 'two.jpg'));
    await one.clone().resize(10, 10, { fit: 'fill' }).toFile(join(folder, 'tiny.jpg'));
    const huge = { width: 12_500, height: 8000, channels: 3, background: '#fff' } as const;
    await sharp({ create: huge }).jpeg().toFile(join(folder, 'huge.jpg'));
    expect(await run(['two.jpg', 'tiny.jpg', 'huge.jpg'])).toBe(1);
    const reasons = lines().map(
      ({ checks }) => checks.find(({ id }) => id === 'singleFace')?.reason,
    );
    expect(reasons).toEqual(['severalFaces', 'noFace', 'noFace']);
    expect(await readdir(out())).toEqual(['rejected']);
  });

  it('names a hand that nobody can tell from the neck by its colour', async () => {
    await run([join(dirname(PORTRAIT), 'hand-at-chin.jpg')]);
    const reasonOf = (id: string) => lines()[0]?.checks.find((check) => check.id === id)?.reason;
    expect(reasonOf('aloneInFrame')).toBe('handInFrame');
    expect(reasonOf('faceUnoccluded')).toBe('handOverFace');
  });

  it('saves what the models saw, to be judged again', async () => {
    const observationDir = join(folder, 'seen');
    expect(await run([PORTRAIT], { observationDir })).toBe(0);
    const [first] = lines();
    expect(first?.observation).toBe(join(observationDir, 'portrait.observation.json'));
    const photos = await readdir(out());

    expect(await run([first?.observation ?? ''], { replay: true })).toBe(0);
    const again = lines()[1];
    expect(again?.checks.map(({ verdict }) => verdict)).toEqual(
      first?.checks.map(({ verdict }) => verdict),
    );
    expect(again).toMatchObject({ verdict: 'pass', photo: null, sidecar: null });
    expect(await readdir(out())).toEqual(photos);
    expect(await run(['none.json', first?.observation ?? ''], { replay: true })).toBe(2);
  });

  it('stops before the first picture when it is asked to', async () => {
    await run([PORTRAIT], {}, AbortSignal.abort());
    expect(said).toEqual([]);
  });
});

describe('wishes that cannot be served', () => {
  it('an unknown specification', async () => {
    await expect(run([PORTRAIT], { specification: 'xx.none' })).rejects.toMatchObject({
      code: 'SPECIFICATION_UNKNOWN',
      message: expect.stringContaining('cn.exitentry.nia') as string,
    });
  });

  it('a file where the output folder should be', async () => {
    await writeFile(out(), '');
    await expect(run([PORTRAIT])).rejects.toMatchObject({ code: 'OUTPUT_NOT_FOLDER' });
    await expect(
      run([PORTRAIT], { outDir: join(folder, 'other'), observationDir: out() }),
    ).rejects.toMatchObject({ code: 'OUTPUT_NOT_FOLDER' });
  });
});
