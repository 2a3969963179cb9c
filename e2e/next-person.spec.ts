import { expect, type Page } from '@playwright/test';
import { PORTRAIT } from './stage/open-app';
import { test } from './stage/stage';
import { toMirror } from './stage/to-mirror';

/** One person's photo from disk, as far as the screen with its number. */
async function toFinish(page: Page): Promise<void> {
  await toMirror(page);
  await page.locator('input[type=file]').setInputFiles(PORTRAIT);
  await page.getByRole('button', { name: '就用这张' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible();
}

test('a number that comes too late is not given to the next person', async ({ stage }) => {
  const page = await stage.open('none');
  const asked: string[] = [];
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  await page.route('**/receipt', async (route) => {
    asked.push(route.request().url());
    // The first is answered once that person has gone; the second never.
    if (asked.length > 1) await route.abort();
    else await left.then(() => route.continue());
  });

  await toFinish(page);
  await page.getByRole('button', { name: '好了', exact: true }).click();
  await page.getByRole('button', { name: '结束' }).click();
  await expect(page.getByRole('button', { name: '开始拍照' })).toBeVisible();
  const answered = page.waitForResponse('**/receipt');
  leave();
  expect((await answered).ok()).toBe(true);

  await toFinish(page);
  expect(asked).toHaveLength(2);
  await expect(page.locator('.receipt')).toHaveCount(0);
});

test('who has their files is told when they could not be deleted, and goes on when they are', async ({
  stage,
}) => {
  const page = await stage.open('none', { settings: { retentionHours: 0 } });
  const refused = '**/fetched';
  await page.route(refused, (route) => route.abort());
  await toFinish(page);
  const goes = page.getByRole('button', { name: '文件已取走，现在删除' });
  await goes.click();
  await expect(page.getByRole('alert')).toHaveText('文件还没有删除，请叫工作人员。');
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  expect(await stage.files()).not.toEqual([]);
  await page.unroute(refused);
  await goes.click();
  await expect(page.getByRole('button', { name: '结束' })).toBeVisible();
  expect(await stage.files()).toEqual([]);
});
