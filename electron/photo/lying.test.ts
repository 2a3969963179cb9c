import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Subject } from '../../src/specification/specification';
import { findPlaces } from '../station/places';
import { requestIn } from './photo-request';
import { runPhoto } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const WHITE = '#ffffff';
/** How the head lies on the sheet, clockwise: straight, along an edge, on its head, aslant. */
const LYING_DEG = [0, 90, 190, -50] as const;

let folder: string;

const lineSchema = z.looseObject({
  verdict: z.string(),
  checks: z.array(z.looseObject({ id: z.string(), verdict: z.string(), reason: z.string() })),
  photo: z.string().nullable(),
  crop: z.looseObject({ angleDeg: z.number() }).nullable(),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-lying-'));
  for (const deg of LYING_DEG) {
    const turned = await sharp(PORTRAIT)
      .resize(840)
      .rotate((deg + 360) % 360, { background: WHITE })
      .png()
      .toBuffer();
    await sharp(turned)
      .resize(1500, 1500, { fit: 'contain', background: WHITE })
      .png()
      .toFile(join(folder, `lying${deg}.png`));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function photosOf(subject: Subject) {
  const said: string[] = [];
  await runPhoto(
    requestIn(folder, {
      files: LYING_DEG.map((deg) => `lying${deg}.png`),
      subject,
      outDir: join(folder, subject),
    }),
    places,
    { say: (text) => said.push(text), note: () => undefined },
    new AbortController().signal,
  );
  return said.map((text) => lineSchema.parse(JSON.parse(text)));
}

/** Mean difference of two photos in levels of 255, both made coarse: a shift of a pixel is none. */
async function difference(one: string | null, other: string | null): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((file) =>
      sharp(file ?? '')
        .resize(60)
        .greyscale()
        .raw()
        .toBuffer(),
    ),
  );
  if (a === undefined || b === undefined) return NaN;
  return a.reduce((sum, level, at) => sum + Math.abs(level - (b[at] ?? 0)), 0) / a.length;
}

describe('a head that lies on a sheet', { timeout: 120_000 }, () => {
  it('is put upright for an infant, whose photo is that of the upright head', async () => {
    const photos = await photosOf('infant');
    expect(photos.map(({ verdict }) => verdict)).toEqual(LYING_DEG.map(() => 'pass'));
    const leaning = photos.map(({ crop }) => ((crop?.angleDeg ?? NaN) + 360) % 360);
    for (const [k, deg] of LYING_DEG.entries()) {
      const apart = Math.abs((leaning[k] ?? NaN) - ((deg + 360) % 360));
      expect(Math.min(apart, 360 - apart)).toBeLessThan(2);
      expect(await difference(photos[k]?.photo ?? null, photos[0]?.photo ?? null)).toBeLessThan(6);
    }
  });

  it('is found and told to be tilted for everybody else', async () => {
    const photos = await photosOf('child');
    const roll = photos.map(({ checks }) => checks.find(({ id }) => id === 'roll')?.reason);
    expect(roll).toEqual(['ok', 'tiltedLeft', 'tiltedRight', 'tiltedRight']);
  });
});
