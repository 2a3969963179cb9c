import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { findPlaces } from '../station/places';
import { readCommand } from './command';
import { runPhoto } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const TIMEOUT_MS = 120_000;

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-sheet-'));
  said = [];
});

afterEach(() => rm(folder, { recursive: true }));

/** As the command line is typed. */
async function run(...args: string[]): Promise<number> {
  const request = readCommand([...args, '--json'], folder);
  if (typeof request === 'number') return request;
  const output = { say: (text: string) => said.push(text), note: () => undefined };
  return runPhoto(request, places, output, new AbortController().signal);
}

const lineSchema = z.object({ photo: z.string(), sheet: z.string().optional() });

it(
  'lays copies on paper beside a photo, and none of one that fails',
  async () => {
    const tilted = await sharp(PORTRAIT).rotate(14, { background: '#ffffff' }).png().toBuffer();
    await writeFile(join(folder, 'tilted.png'), tilted);
    expect(await run(PORTRAIT, 'tilted.png', '--sheet', '6in')).toBe(1);
    const [good, bad] = said.map((text) => lineSchema.parse(JSON.parse(text)));
    expect(good?.sheet).toBe(join(folder, 'out', 'portrait.cn.exitentry.nia.6in.pdf'));
    const pdf = await readFile(good?.sheet ?? '');
    expect(pdf.includes(await readFile(good?.photo ?? ''))).toBe(true);
    expect(bad?.sheet).toBeUndefined();
    expect(await readdir(join(folder, 'out', 'rejected'))).toHaveLength(2);
  },
  TIMEOUT_MS,
);

it('says before the work that the paper is too small', async () => {
  await expect(run(PORTRAIT, '--spec', 'icao.tr_pq', '--sheet', '5in')).rejects.toMatchObject({
    code: 'PAPER_TOO_SMALL',
  });
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
