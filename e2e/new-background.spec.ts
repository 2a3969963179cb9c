import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { PORTRAIT } from './stage/open-app';
import { toMirror } from './stage/to-mirror';
import { test } from './stage/stage';

test('another background is asked for, shown as replaced beside the original, and kept so', async ({
  stage,
}) => {
  const page = await stage.open('none', { replacesBackground: true });
  await toMirror(page);
  await page.locator('input[type=file]').setInputFiles(PORTRAIT);
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '更换背景' }).click();

  await expect(page.getByText('背景已更换').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: '原照，一并存放' })).toBeVisible();
  // An edited photo is never simply good.
  await expect(page.getByRole('heading', { name: '可以用，但有一处请留意' })).toBeVisible();
  await page.getByRole('button', { name: '就用这张' }).click();
  // The station makes it anew, from the picture.
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible({ timeout: 60_000 });

  const files = await stage.files();
  expect(files.map((file) => file.replace(/^[^.]*/, ''))).toEqual([
    '.jpg',
    '.json',
    '.original.jpg',
  ]);
  const [, sidecar = ''] = files;
  const record: unknown = JSON.parse(await readFile(path.join(stage.outDir, sidecar), 'utf8'));
  expect(record).toMatchObject({ verdict: 'warn', background: { replaced: true } });
});

test('where the photo room has not switched it on, nobody is offered another background', async ({
  stage,
}) => {
  const page = await stage.open('none');
  await toMirror(page);
  await page.locator('input[type=file]').setInputFiles(PORTRAIT);
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: '更换背景' })).toHaveCount(0);
});
