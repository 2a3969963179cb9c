import { expect } from '@playwright/test';
import { toCatching } from './stage/to-catching';
import { test } from './stage/stage';

const IN_FRONT = [{ size: 0.95, across: 0.5 }];
/** The photo would reach beyond the camera's picture. */
const TOO_FAR_LEFT = [{ size: 0.9, across: 0.93 }];

test('a child is photographed without anybody’s touch, once enough moments are good', async ({
  stage,
}) => {
  const page = await stage.open(IN_FRONT, { settings: { enoughGood: 2 } });
  await toCatching(page);
  await expect(page.locator('.companion-stage')).toBeVisible();
  // Nothing to press and nothing to read.
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.catching')).toHaveText('');

  await expect(page.getByRole('status', { name: '抓到 2 张好照片' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('heading', { name: '这张可以用' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '就用这张' }).click();
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible();
  expect(await stage.files()).toHaveLength(2);
});

test('holding a finger on the child’s screen brings the ways on, and they go again', async ({
  stage,
}) => {
  const page = await stage.open(TOO_FAR_LEFT);
  await toCatching(page);
  await page.mouse.move(300, 400);
  await page.mouse.down();
  const goOn = page.getByRole('button', { name: '接着拍' });
  await expect(goOn).toBeVisible();
  await page.mouse.up();
  await goOn.click();
  await expect(page.getByRole('button')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '改用倒计时拍' }).click();
  await expect(page.locator('.live')).toBeVisible();
});

test('a trigger keeps the operator’s moment though it breaks rules, and finish shows it', async ({
  stage,
}) => {
  const page = await stage.open(TOO_FAR_LEFT);
  await toCatching(page);
  await page.waitForTimeout(3000);
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(4000);
  await page.keyboard.press('Enter');
  await expect(page.locator('.review')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '这张可以用' })).toHaveCount(0);
});
