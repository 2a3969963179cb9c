import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Settings } from '../../src/station/settings';
import { CHILD_SITTING } from './child-tour';
import { openApp, PORTRAIT, type AppOptions, type OpenApp, type Scene } from './open-app';
import { openStaffWindow } from './open-staff-window';
import { toMirror } from './to-mirror';

/** Stops at a screen, which has a name of its own; those of the staff window begin with `staff-window`. */
export type Stop = (page: Page, name: string) => Promise<void>;

export interface TourSitting {
  readonly scene: Scene | ((workDir: string) => Promise<Scene>);
  readonly settings?: Partial<Settings>;
  readonly play: (page: Page, stop: Stop, language: string) => Promise<void>;
  /** What comes by itself after a while: other sittings are played meanwhile. */
  readonly later?: (page: Page, stop: Stop) => Promise<void>;
}

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

export type TourLanguage = keyof typeof LANGUAGES;
export const TOUR_LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly TourLanguage[];

/** Sittings that come by every screen, in whichever language, and stop at each. */
const SITTINGS: readonly TourSitting[] = [
  {
    scene: [{ size: 0.9, across: 0.93 }],
    settings: { staffNames: ['王芳'] },
    async play(page, stop, language) {
      await page.locator('.attract').waitFor({ timeout: 60_000 });
      await stop(page, 'attract');
      await page.getByRole('button', { name: /^(大字|Large text)$/ }).click();
      await page.getByRole('button', { name: /^(高对比|High contrast)$/ }).click();
      await stop(page, 'attract-large-contrast');
      await page.getByRole('button', { name: /^(大字|Large text)$/ }).click();
      await page.getByRole('button', { name: /^(高对比|High contrast)$/ }).click();
      await page.locator('.attract .button.main').click();
      await stop(page, 'language');
      await page.getByRole('main').getByRole('button', { name: language, exact: true }).click();
      await stop(page, 'documents');
      await page.getByRole('searchbox').fill('35x45');
      await stop(page, 'documents-found');
      await page.getByRole('searchbox').fill('');
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await stop(page, 'document');
      await page.getByRole('button', { name: /^(就选这个|Choose this one)$/ }).click();
      await stop(page, 'who');
      await page.getByRole('button', { name: /^(小孩|A child)$/ }).click();
      await stop(page, 'who-child');
      await page.getByRole('button', { name: /^6–10/ }).click();
      await stop(page, 'get-ready');
      await page.getByRole('button', { name: /^(准备好了，去拍|Ready, take the photo)$/ }).click();
      await page.locator('.live').waitFor({ timeout: 60_000 });
      await page
        .getByRole('status')
        .filter({ hasText: /^(往右站一点|Move right a little)$/ })
        .waitFor({ timeout: 60_000 });
      // The picture follows the head.
      await page.waitForTimeout(1_500);
      await stop(page, 'live-hint');
      await page.getByRole('button', { name: STAFF }).click();
      await stop(page, 'live-staff');
      await page.locator('button.document-chooser').click();
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await stop(page, 'document-sources');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^(光线检查|Light check)$/ }).click();
      await stop(page, 'room-check');
      await page.getByRole('button', { name: /^(开始检查|Start the check)$/ }).click();
      await page.locator('.room-check .outcome').waitFor({ timeout: 90_000 });
      await stop(page, 'room-check-done');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^(留言|Messages)$/ }).click();
      await stop(page, 'messages');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^(镜头设置|Camera settings)$/ }).click();
      await stop(page, 'camera-settings');
      await page.locator('.camera-settings header button').click();
      await page.locator('.live').waitFor();
      await page.keyboard.press('PageDown');
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-fail');
      await page.getByRole('button', { name: STAFF }).click();
      await stop(page, 'review-staff');
      const staff = await openStaffWindow(page);
      await staff.getByRole('combobox', { name: /^(负责人|Responsible)$/ }).selectOption('王芳');
      await stop(staff, 'staff-window-review');
      await staff.close();
      await page.getByRole('button', { name: /^(叫工作人员|Call staff)$/ }).click();
      await stop(page, 'staff-called');
    },
  },
  {
    scene: [{ size: 0.95, across: 0.5 }],
    async play(page, stop, language) {
      await toMirror(page, language);
      await page.locator('.countdown').waitFor({ timeout: 60_000 });
      await stop(page, 'countdown');
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-pass');
      await page.getByRole('button', { name: /^(看尺寸|Show sizes)$/ }).click();
      await stop(page, 'review-sizes');
      await page.getByRole('button', { name: /就用这张|Use this photo/ }).click();
      await page.locator('.finish').waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1_500);
      await stop(page, 'finish');
      await page.getByRole('button', { name: /^(好了|Done)$/ }).click();
      await stop(page, 'thanks');
      await page.locator('.stars button').nth(3).click();
      await stop(page, 'thanks-stars');
    },
    // Nobody is there any more: the question comes before everything is forgotten.
    async later(page, stop) {
      await page.locator('.question').waitFor({ timeout: 60_000 });
      await stop(page, 'still-there');
    },
  },
  {
    scene: 'none',
    async play(page, stop, language) {
      await toMirror(page, language);
      await stop(page, 'no-camera');
      await page.locator('input[type=file]').setInputFiles(PORTRAIT);
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-disk');
    },
  },
  CHILD_SITTING,
];

/** The switch for staff; the way to staff has longer words. */
const STAFF = /^(工作人员|Staff)$/;

/** Comes by every screen in one language and stops at each. */
export async function takeTour(
  language: TourLanguage,
  options: Pick<AppOptions, 'workDir' | 'viewport'>,
  stop: Stop,
): Promise<void> {
  const opened = new Set<OpenApp>();
  const rests: Promise<void>[] = [];
  try {
    for (const { scene, settings, play, later } of SITTINGS) {
      // A machine of its own: it may still wait for something while the next is played.
      const workDir = await mkdtemp(path.join(options.workDir, 'sitting-'));
      const app = await openApp({
        ...options,
        workDir,
        outDir: path.join(workDir, 'out'),
        scene: typeof scene === 'function' ? await scene(workDir) : scene,
        settings: { ...settings, staffLanguage: language },
      });
      opened.add(app);
      await play(app.page, stop, LANGUAGES[language]);
      if (later) {
        const rest = later(app.page, stop);
        // Told at the end, unless another sitting has failed before.
        rest.catch(() => undefined);
        rests.push(rest);
      } else {
        await app.close();
        opened.delete(app);
      }
    }
    await Promise.all(rests);
  } finally {
    for (const app of opened) await app.close();
  }
}
