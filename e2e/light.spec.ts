import { expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { roomChecksSchema } from '../src/station/room-check';
import { drawPerson } from './stage/draw-person';
import { test } from './stage/stage';
import { toMirror } from './stage/to-mirror';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bolang-light-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

test('staff are told which lamp to move, and the check of the room is on record', async ({
  stage,
}) => {
  test.setTimeout(240_000);
  // From the left of who stands at the camera: the other lamp is out.
  const portrait = await drawPerson(folder, 'one-lamp', {
    widthPx: 540,
    heightPx: 720,
    lamps: [0.85, 0, 0.15],
  });
  const page = await stage.open([{ size: 0.95, across: 0.5, portrait }]);
  await toMirror(page);
  await page.getByRole('button', { name: '工作人员', exact: true }).click();
  await expect(page.getByText('今天还没检查光线')).toBeVisible();
  await page.getByRole('button', { name: '光线检查' }).click();

  const meter = page.getByRole('dialog').locator('.light-meter');
  await expect(meter.getByRole('status')).toHaveText('右灯靠近一点', { timeout: 60_000 });
  await page.getByRole('button', { name: '开始检查' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('已记下')).toBeVisible({ timeout: 90_000 });
  await expect(dialog.locator('.outcome')).toHaveText('要调整');
  await expect(dialog.getByText(/今天光线检查：要调整 \d\d:\d\d/)).toBeVisible();

  const kept = await page.evaluate(async () => (await fetch('/api/room-checks')).text());
  const { checks } = roomChecksSchema.parse(JSON.parse(kept));
  expect(checks).toHaveLength(1);
  const balance = checks[0]?.readings.find(({ meter: name }) => name === 'balance');
  expect(balance).toMatchObject({ state: 'adjust', advice: 'rightCloser' });
  // No picture of who sat there.
  expect(await stage.files()).toEqual([]);
});

test('how to tie hair is shown where it has to be got ready, frame by frame', async ({ stage }) => {
  const page = await stage.open('none');
  await page.locator('.attract .button.main').click({ timeout: 60_000 });
  await page.getByRole('main').getByRole('button', { name: '中文', exact: true }).click();
  await page.locator('.document-list [aria-pressed=true]').click();
  await page.getByRole('button', { name: '我自己' }).click();
  await page.getByRole('button', { name: '怎么扎' }).click();
  const story = page.getByRole('dialog', { name: '怎么扎头发' });
  await expect(story.getByText('头发全往后梳')).toBeVisible();
  await story.getByRole('button', { name: '下一步' }).click();
  await expect(story.getByText('一只手在后面抓住')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(story.getByText('皮筋绕三圈扎紧')).toBeVisible();
  await story.getByRole('button', { name: '两条辫子' }).click();
  await expect(story.getByText('从中间分成两半')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
});
