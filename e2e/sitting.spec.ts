import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { PORTRAIT } from './stage/open-app';
import { toMirror } from './stage/to-mirror';
import { test } from './stage/stage';

const IN_FRONT = [{ size: 1, across: 0.5 }];

test('a person is photographed without another touch and walks away with an accepted file', async ({
  stage,
}) => {
  const page = await stage.open(IN_FRONT);
  await toMirror(page);

  // The shutter goes by itself once all rules have held.
  await expect(page.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '就用这张' }).click();
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible();

  const [photo = '', sidecar = '', ...others] = await stage.files();
  expect(others).toEqual([]);
  expect([path.extname(photo), path.extname(sidecar)]).toEqual(['.jpg', '.json']);
  await expectAccepted(path.join(stage.outDir, photo), path.join(stage.outDir, sidecar));

  await page.getByRole('button', { name: '好了', exact: true }).click();
  await page.getByRole('button', { name: '5 颗星' }).click();
  await page.getByRole('button', { name: '送出' }).click();
  await page.getByRole('button', { name: '结束' }).click();
  await expect(page.getByRole('button', { name: '开始拍照' })).toBeVisible();
});

/** What the office asks of the file: GA/NIA photo guide, 354 × 472 px, 300 dpi, 20 to 80 KB. */
async function expectAccepted(photo: string, sidecar: string): Promise<void> {
  const bytes = await readFile(photo);
  const { width, height, density, format, space, channels, exif } = await sharp(bytes).metadata();
  expect({ width, height, density, format, space, channels, exif }).toEqual({
    width: 354,
    height: 472,
    density: 300,
    format: 'jpeg',
    space: 'srgb',
    channels: 3,
    exif: undefined,
  });
  const { size } = await stat(photo);
  expect(size).toBeGreaterThanOrEqual(20 * 1024);
  expect(size).toBeLessThanOrEqual(80 * 1000);

  const record: unknown = JSON.parse(await readFile(sidecar, 'utf8'));
  expect(record).toMatchObject({
    specification: 'cn.exitentry.nia',
    subject: 'adult',
    verdict: 'pass',
    photo: { sha256: createHash('sha256').update(bytes).digest('hex') },
  });
  expect(JSON.stringify(record)).not.toContain('landmarks');
}

test('who stands too far to the side is told where to go, and no photo is taken', async ({
  stage,
}) => {
  const page = await stage.open([{ size: 0.9, across: 0.93 }]);
  await toMirror(page);
  await expect(page.getByRole('status').filter({ hasText: '往右站一点' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: '就用这张' })).toHaveCount(0);
});

test('the shutter button takes the photo, and again goes back to the mirror', async ({ stage }) => {
  const page = await stage.open([{ size: 0.9, across: 0.93 }]);
  await toMirror(page);
  await expect(page.getByRole('status').filter({ hasText: '往右站一点' })).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: '还差一点' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '再拍一次' }).click();
  await expect(page.getByRole('button', { name: /拍照/ })).toBeVisible();
  expect(await stage.files()).toEqual([]);
});

test('without a camera the app says so and takes a picture from disk', async ({ stage }) => {
  const page = await stage.open('none');
  await toMirror(page);
  await expect(page.getByRole('heading', { name: '现在看不到您' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('No camera was found.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(PORTRAIT);
  await expect(page.getByRole('heading', { name: 'This one is good' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await expect(page.getByRole('heading', { name: 'Your photo is saved' })).toBeVisible();
  expect(await stage.files()).toHaveLength(2);
});

test('nothing is fetched from outside the machine, even where nothing forbids it', async ({
  stage,
}) => {
  const page = await stage.open(IN_FRONT, { lawless: true });
  await toMirror(page);
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 60_000 });
});
