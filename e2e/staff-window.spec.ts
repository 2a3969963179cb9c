import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { overridesSchema } from '../src/station/journal';
import { settingsSchema, type Settings } from '../src/station/settings';
import { PORTRAIT } from './stage/open-app';
import { openStaffWindow } from './stage/open-staff-window';
import { test } from './stage/stage';
import { toCatching } from './stage/to-catching';
import { toMirror } from './stage/to-mirror';

const SOON = { timeout: 60_000 };

let folder: string;
/** Somebody out of focus: a photo can be cut, and does not pass. */
let blurred: readonly {
  readonly size: number;
  readonly across: number;
  readonly portrait: string;
}[];

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bolang-blurred-'));
  const portrait = path.join(folder, 'blurred.jpg');
  await sharp(PORTRAIT).blur(6).toFile(portrait);
  blurred = [{ size: 0.95, across: 0.5, portrait }];
});
test.afterAll(() => rm(folder, { recursive: true }));

/** A gamepad whose one button is held as a page has it. */
function fakeGamepad(): void {
  const button = { pressed: false, touched: false, value: 0 };
  const buttons = Array.from({ length: 17 }, () => ({ ...button }));
  const pad = { buttons, axes: [], connected: true, id: 'pad', index: 0, mapping: 'standard' };
  let isThere = false;
  navigator.getGamepads = () => (isThere ? [pad as unknown as Gamepad] : []);
  Object.assign(window, {
    holdButton(number: number, isDown: boolean) {
      Object.assign(buttons[number] ?? {}, { pressed: isDown });
      if (isThere) return;
      isThere = true;
      window.dispatchEvent(new Event('gamepadconnected'));
    },
  });
}

/** Teaches an action what `press` presses, and waits for the answer. */
async function teach(staff: Page, action: string, press: () => Promise<void>): Promise<void> {
  const row = staff.locator('.trigger-settings dl > div').filter({ hasText: action });
  await row.getByRole('button', { name: '教一个按钮' }).click();
  await expect(staff.getByRole('alert').filter({ hasText: '请按一下要用的按钮' })).toBeVisible();
  await press();
  await expect(staff.getByRole('alert')).toHaveCount(0);
}

const ask = async <T>(page: Page, address: string): Promise<T> =>
  page.evaluate(async (from) => (await fetch(from)).json() as Promise<T>, address);

const settingsOf = async (page: Page): Promise<Settings> =>
  settingsSchema.parse(await ask(page, '/api/settings'));

test('staff teach a key, take the photo with it from their own window, and answer for it on record', async ({
  stage,
}) => {
  const page = await stage.open(blurred);
  await toMirror(page);
  const staff = await openStaffWindow(page);
  // The same sitting in both, and never a second window.
  await expect(staff.getByRole('heading', { name: '在照镜子' })).toBeVisible();
  await page.keyboard.press('F8');
  expect(page.context().pages()).toHaveLength(2);
  await expect(staff.locator('.live-picture video')).toBeVisible();
  await expect(staff.locator('.check-table tbody tr').first()).toBeVisible(SOON);

  // It speaks the staff's language, whatever the person's is, and goes on doing so.
  await staff.getByRole('button', { name: 'English' }).click();
  await expect(staff.getByRole('heading', { name: 'At the mirror' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect((await settingsOf(page)).staffLanguage).toBe('en');
  await staff.getByRole('button', { name: '中文' }).click();

  await staff.getByRole('button', { name: '按钮设置' }).click();
  await teach(staff, '抓拍', () => staff.keyboard.press('KeyB'));
  await expect(staff.getByText('记住了：按键 B 用来“抓拍”。')).toBeVisible();
  expect((await settingsOf(page)).triggers.catch).toContainEqual({ kind: 'key', code: 'KeyB' });
  // Nothing was taken by the press that taught, and Escape leaves all as it is.
  await teach(staff, '抓拍', () => staff.keyboard.press('Escape'));
  await expect(staff.getByText('已取消，没有改动。')).toBeVisible();
  await expect(page.locator('.live')).toBeVisible();
  await staff.getByRole('button', { name: '关闭', exact: true }).click();

  await staff.keyboard.press('KeyB');
  await expect(staff.getByRole('button', { name: '可以用，我负责' })).toBeVisible(SOON);
  await expect(staff.getByRole('button', { name: '可以用，我负责' })).toBeDisabled();
  await expect(staff.getByText('先选负责人，才能负责。')).toBeVisible();
  expect(await stage.files()).toEqual([]);

  await staff.getByRole('button', { name: '添加名字' }).click();
  await staff.getByPlaceholder('姓名或工号').fill('王芳');
  await staff.keyboard.press('Enter');
  await expect(staff.getByRole('combobox', { name: '负责人' })).toHaveValue('王芳');
  await staff.getByRole('combobox', { name: '理由' }).selectOption('孩子太小');
  await staff.getByRole('button', { name: '可以用，我负责' }).click();
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible(SOON);

  const [override, ...others] = overridesSchema.parse(await ask(page, '/api/journal/overrides'));
  expect(others).toEqual([]);
  expect(override).toMatchObject({
    staff: '王芳',
    why: 'youngChild',
    specification: 'cn.exitentry.nia',
    subject: 'adult',
  });
  expect(override?.checks.some(({ verdict }) => verdict === 'fail')).toBe(true);
  const [photo = '', sidecar = ''] = await stage.files();
  expect([path.extname(photo), path.extname(sidecar)]).toEqual(['.jpg', '.json']);
  const record: unknown = JSON.parse(await readFile(path.join(stage.outDir, sidecar), 'utf8'));
  expect(record).toMatchObject({ verdict: 'fail', override: override?.id });
});

test('where it cannot be recorded who answers, nothing is accepted', async ({ stage }) => {
  const page = await stage.open(blurred, { settings: { staffNames: ['王芳'] } });
  await page.route('**/overrides', (route) => route.abort());
  await toMirror(page);
  await page.keyboard.press('PageDown');
  await page.locator('.review').waitFor(SOON);
  await page.getByRole('button', { name: '工作人员', exact: true }).click();
  await page.getByRole('combobox', { name: '负责人' }).selectOption('王芳');
  await page.getByRole('button', { name: '可以用，我负责' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '照片没有接受' })).toBeVisible();
  await expect(page.locator('.review')).toBeVisible();
  expect(await stage.files()).toEqual([]);
});

test('one touch on a moment that was caught takes it, and records what it breaks', async ({
  stage,
}) => {
  const page = await stage.open(blurred, { settings: { staffNames: ['王芳'] } });
  await toCatching(page);
  const staff = await openStaffWindow(page);
  // The camera is set in front of staff, not of the child.
  await staff.getByRole('button', { name: '镜头设置' }).click();
  await expect(staff.getByRole('dialog', { name: '镜头设置' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await staff.keyboard.press('Escape');
  await staff.getByRole('combobox', { name: '负责人' }).selectOption('王芳');
  await staff.getByRole('button', { name: '抓拍', exact: true }).click();
  const take = staff.getByRole('button', { name: '可以用，我负责' });
  await expect(take).toBeEnabled(SOON);
  await staff.keyboard.press('1');
  await expect(staff.getByRole('button', { name: '第 1 张' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await take.click();
  await expect(page.getByRole('heading', { name: '照片存好了' })).toBeVisible(SOON);
  const overrides = overridesSchema.parse(await ask(page, '/api/journal/overrides'));
  expect(overrides).toMatchObject([{ staff: '王芳', why: 'accepted', subject: 'child' }]);
  expect(overrides[0]?.checks.map(({ id }) => id)).toContain('sharpness');
  expect((await stage.files()).filter((name) => name.startsWith('rejected'))).toEqual([]);
});

test('a button of a gamepad counts once a press, and the staff window comes back after it was closed', async ({
  stage,
}) => {
  const page = await stage.open(blurred, { initScript: fakeGamepad });
  const hold = (button: number, isDown: boolean): Promise<void> =>
    page.evaluate(`holdButton(${String(button)}, ${String(isDown)})`);
  await toMirror(page);
  const first = await openStaffWindow(page);
  await first.close();
  const staff = await openStaffWindow(page);
  await staff.getByRole('button', { name: '按钮设置' }).click();
  // What the action had of others it has no longer, and none is left without a way to catch.
  await teach(staff, '停一停', () => hold(5, true));
  const { triggers } = await settingsOf(page);
  expect(triggers.calm).toContainEqual({ kind: 'gamepad', button: 5 });
  await hold(5, false);
  await teach(staff, '抓拍', () => hold(5, true));
  const taken = (await settingsOf(page)).triggers;
  expect(taken.catch).toContainEqual({ kind: 'gamepad', button: 5 });
  expect(taken.calm).not.toContainEqual({ kind: 'gamepad', button: 5 });
  const chips = staff.locator('.trigger-settings dl > div').first().locator('.trigger button');
  for (let left = await chips.count(); left > 1; left--) {
    await chips.first().click();
    await expect(chips).toHaveCount(left - 1);
  }
  await chips.first().click();
  await expect(staff.getByText('“抓拍”至少要留一个按钮，没有改动。')).toBeVisible();
  await expect(chips).toHaveCount(1);

  // Held since it was taught: that is no press.
  await staff.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(page.locator('.live')).toBeVisible();
  await hold(5, false);
  await page.waitForTimeout(200);
  await hold(5, true);
  await page.locator('.review').waitFor(SOON);
});
