/**
 * Photographs every screen in each language and size into `out/screens`, to be looked at:
 * `npm run screens`. The picture of the README is one of them.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openApp, PORTRAIT, type Scene } from './open-app';

const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;
const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
const SCREENS = path.resolve('out/screens');

type Shoot = (page: Page, name: string) => Promise<void>;

/** What is done in each sitting, and photographed on the way. */
const SITTINGS: readonly {
  readonly scene: Scene;
  readonly play: (page: Page, shoot: Shoot) => Promise<void>;
}[] = [
  {
    scene: [{ size: 0.9, across: 0.93 }],
    async play(page, shoot) {
      await page.waitForTimeout(7_000);
      await shoot(page, 'live-hint');
      await page.getByRole('button', { name: /工作人员|Staff/ }).click();
      await shoot(page, 'live-staff');
      await page.locator('button.document-chooser').click();
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await shoot(page, 'document-sources');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /工作人员|Staff/ }).click();
      await page.locator('button.document-chooser').click();
      await shoot(page, 'documents');
      await page.getByRole('searchbox').fill('35x45');
      await shoot(page, 'documents-found');
      await page.getByRole('searchbox').fill('');
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await shoot(page, 'document');
      await page.keyboard.press('Escape');
      await page.keyboard.press('PageDown');
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await shoot(page, 'review-fail');
    },
  },
  {
    scene: [{ size: 0.95, across: 0.5 }],
    async play(page, shoot) {
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await shoot(page, 'review-pass');
      await page.getByRole('button', { name: /就用这张|Use this photo/ }).click();
      await page.locator('.saved').waitFor();
      await page.waitForTimeout(1_500);
      await shoot(page, 'saved');
    },
  },
  {
    scene: 'none',
    async play(page, shoot) {
      await page.locator('.no-camera').waitFor({ timeout: 60_000 });
      await shoot(page, 'no-camera');
      await page.locator('input[type=file]').setInputFiles(PORTRAIT);
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await shoot(page, 'review-disk');
    },
  },
];

const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-screens-'));
await mkdir(SCREENS, { recursive: true });
try {
  for (const [language, label] of Object.entries(LANGUAGES)) {
    for (const viewport of SIZES) {
      for (const { scene, play } of SITTINGS) {
        const outDir = path.join(workDir, 'out');
        const app = await openApp({ scene, workDir, outDir, viewport });
        const other = app.page.getByRole('button', { name: label, exact: true });
        if (language !== 'zh-CN') await other.click({ timeout: 30_000 });
        await play(app.page, async (page, name) => {
          const file = `${name}.${language}.${viewport.width}x${viewport.height}.png`;
          await page.screenshot({ path: path.join(SCREENS, file) });
          console.log(file);
        });
        await app.close();
      }
    }
  }
  await copyFile(path.join(SCREENS, 'review-pass.zh-CN.1280x800.png'), 'docs/screenshot.png');
} finally {
  await rm(workDir, { recursive: true, force: true });
}
