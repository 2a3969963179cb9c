import { expect, type Locator } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { drawPerson } from './stage/draw-person';
import { test } from './stage/stage';
import { toDocuments, toMirror } from './stage/to-mirror';

/** Chromium plays the clip at 30 frames a second. */
const SECOND = 30;

let drawn: string;
test.beforeAll(async () => {
  drawn = await mkdtemp(path.join(tmpdir(), 'bolang-people-'));
});
test.afterAll(() => rm(drawn, { recursive: true }));

test('who has hair over the ears is told so, and passes once it is tied', async ({ stage }) => {
  test.setTimeout(240_000);
  const over = await drawPerson(drawn, 'over-ears', { hair: 'over-ears' });
  const scene = [
    { size: 0.95, across: 0.5, portrait: over, frames: 45 * SECOND },
    { size: 0.95, across: 0.5, frames: 60 * SECOND },
  ];
  // A window that asks for both ears.
  const page = await stage.open(scene, { settings: { policy: 'cn.exitentry.window_strict' } });
  await toMirror(page);
  const hint = page.locator('.hint-band [role=status]');
  await expect(hint).toHaveText(/^(头发别到耳后|[左右]边头发别耳后)$/, { timeout: 40_000 });
  // The place is painted, and no photo is taken.
  await expect(page.locator('.preview .region polygon').first()).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);

  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 90_000 });
  // The others of the burst can be chosen instead.
  const others = page.locator('.alternatives button');
  expect(await others.count()).toBeGreaterThan(1);
  await others.nth(1).click();
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 30_000 });
  await expect(others.nth(1)).toHaveAttribute('aria-pressed', 'true');
});

/** The darkest of the outermost tenth at the left of an element, 0 to 255. */
async function darkestAtLeft(shown: Locator): Promise<number> {
  const picture = sharp(await shown.screenshot());
  const { width, height } = await picture.metadata();
  // Not the round corners.
  const part = {
    left: 0,
    top: Math.round(0.2 * height),
    width: Math.round(0.1 * width),
    height: Math.round(0.6 * height),
  };
  const { channels } = await sharp(await picture.extract(part).toBuffer()).stats();
  return Math.min(...channels.map(({ min }) => min));
}

test('who stands at the edge sees it, and who walks away is asked for and then forgotten', async ({
  stage,
}) => {
  test.setTimeout(240_000);
  const page = await stage.open([
    { size: 0.9, across: 0.93, frames: 30 * SECOND },
    { size: 0, across: 0, frames: 150 * SECOND },
  ]);
  // The usual kiosk: much of the picture is beyond the mirror's box until the head is followed.
  await page.setViewportSize({ width: 1080, height: 1920 });
  await toMirror(page);
  await expect(page.getByRole('status').filter({ hasText: '往右站一点' })).toBeVisible({
    timeout: 60_000,
  });
  await page.waitForTimeout(2000);
  // Neither the wall nor the ground behind the picture is as dark as a person.
  expect(await darkestAtLeft(page.locator('.preview'))).toBeLessThan(180);
  await expect(page.getByRole('alertdialog', { name: '您还在吗？' })).toBeVisible({
    timeout: 100_000,
  });
  await expect(page.getByRole('button', { name: '开始拍照' })).toBeVisible({ timeout: 30_000 });
  expect(await stage.files()).toEqual([]);
});

test('language, large text and high contrast are the person’s own, and end with the sitting', async ({
  stage,
}) => {
  const page = await stage.open('none');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible({ timeout: 60_000 });
  const look = () =>
    title.evaluate((element) => {
      const { fontSize } = getComputedStyle(element);
      return {
        fontSize: parseFloat(fontSize),
        paper: getComputedStyle(document.body).backgroundColor,
      };
    });
  const plain = await look();

  await page.getByRole('button', { name: '大字' }).click();
  expect((await look()).fontSize).toBeGreaterThan(1.15 * plain.fontSize);
  await page.getByRole('button', { name: '高对比' }).click();
  expect((await look()).paper).toBe('rgb(0, 0, 0)');
  await toDocuments(page, 'English');
  await expect(page.getByRole('heading', { name: 'Document', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: '开始拍照' })).toBeVisible();
  expect(await look()).toEqual(plain);
});

test('staff are called, and what the person was at stays as it is', async ({ stage }) => {
  const page = await stage.open('none');
  await toDocuments(page);
  await page.getByRole('searchbox').fill('身份证');
  await page.getByRole('button', { name: '叫工作人员' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('button', { name: '不用了，继续' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('身份证');
});
