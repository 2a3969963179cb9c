import path from 'node:path';
import { expect } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import type { PictureRegister } from '../electron/station/picture-register';
import type {} from './parts-page/parts-page';
import { renderPerson } from './person/render-person';
import { PORTRAIT } from './stage/open-app';
import { test } from './stage/parts';

const SIZE = { width: 600, height: 800 } as const;

/** Chromium plays 30 frames a second; a burst leaves 80 ms at least between two of its own. */
const LEAST_FRAMES_APART = 2;

/** What the station calls the picture that it now holds. */
async function registered(pictures: PictureRegister, picture: Sharp): Promise<string> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return pictures.add({
    pixels: new Uint8Array(data),
    widthPx: info.width,
    heightPx: info.height,
    focalLengthPx: null,
  });
}

test('of a burst the frame is chosen that is sharp and has its eyes open', async ({ parts }) => {
  const register = (picture: Sharp): Promise<string> => registered(parts.pictures, picture);
  const drawn = (eyesOpen: number): Sharp => {
    const person = renderPerson({ widthPx: SIZE.width, heightPx: SIZE.height, eyesOpen });
    const raw = { width: SIZE.width, height: SIZE.height, channels: 4 } as const;
    return sharp(person.pixels, { raw });
  };
  const good = (): Sharp => sharp(PORTRAIT).resize(SIZE);
  const shut = drawn(0);
  const ids = [
    await register(good().blur(3)),
    await register(shut.clone()),
    await register(good().blur(1.6)),
    await register(shut.clone().blur(2)),
    await register(good()),
    await register(good().blur(5)),
  ];

  const page = await parts.open();
  const {
    ranked,
    sharpness,
    sharp: verdicts,
  } = await page.evaluate((of) => window.parts.rate(of), ids);
  expect(ranked[0]).toMatchObject({ index: 4, broken: 0 });
  for (const blurred of [0, 2, 3, 5]) {
    expect(sharpness[blurred], String(sharpness)).toBeLessThan(sharpness[4] ?? 0);
  }
  // Each is judged by its own pixels, not by those of the frame that was looked at before.
  expect([verdicts[4], verdicts[5]]).toEqual(['pass', 'fail']);
});

test('what was seen of one person is not laid on the next', async ({ parts }) => {
  const id = await registered(parts.pictures, sharp(PORTRAIT).resize(SIZE));
  const page = await parts.open();
  const unseen = await page.evaluate((of) => window.parts.secondPerson(of), id);
  expect(unseen).toEqual(expect.arrayContaining(['hairTied', 'earsVisible', 'backgroundColour']));
});

test('a burst is six different frames, some time apart', async ({ parts }) => {
  const levels = Array.from({ length: 60 }, (_, at) => 4 * at + 8);
  const scene = await Promise.all(
    levels.map(async (level) => {
      const portrait = path.join(parts.workDir, `level-${String(level)}.png`);
      const background = { r: level, g: level, b: level };
      await sharp({ create: { width: 96, height: 96, channels: 3, background } }).toFile(portrait);
      return { size: 1, across: 0.5, portrait, frames: 1 };
    }),
  );
  const page = await parts.open(scene);
  const seen = await page.evaluate(() => window.parts.burst(6));
  expect(seen).toHaveLength(6);
  const places = seen.map((red) => Math.round((red - 8) / 4));
  for (const [at, place] of places.slice(1).entries()) {
    const apart = (place - (places[at] ?? 0) + levels.length) % levels.length;
    expect(apart, places.join(', ')).toBeGreaterThanOrEqual(LEAST_FRAMES_APART);
  }
});

test('without a camera there is no burst', async ({ parts }) => {
  const page = await parts.open();
  expect(await page.evaluate(() => window.parts.burstOfNothing())).not.toBe('nothing');
});
