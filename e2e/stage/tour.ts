import type { Page } from 'playwright-core';
import { toMirror } from './to-mirror';
import { openApp, PORTRAIT, type AppOptions, type Scene } from './open-app';

/** Stops at a screen, which has a name of its own. */
type Stop = (page: Page, name: string) => Promise<void>;

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

export type TourLanguage = keyof typeof LANGUAGES;
export const TOUR_LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly TourLanguage[];

/** Sittings that come by every screen, in whichever language, and stop at each. */
const SITTINGS: readonly {
  readonly scene: Scene;
  readonly play: (page: Page, stop: Stop, language: string) => Promise<void>;
}[] = [
  {
    scene: [{ size: 0.9, across: 0.93 }],
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
      await page.waitForTimeout(7_000);
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
      // Nobody is there any more: the question comes before everything is forgotten.
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
];

/** The switch for staff; the way to staff has longer words. */
const STAFF = /^(工作人员|Staff)$/;

/** Comes by every screen in one language and stops at each. */
export async function takeTour(
  language: TourLanguage,
  options: Pick<AppOptions, 'workDir' | 'outDir' | 'viewport'>,
  stop: Stop,
): Promise<void> {
  for (const { scene, play } of SITTINGS) {
    const app = await openApp({ scene, ...options });
    try {
      await play(app.page, stop, LANGUAGES[language]);
    } finally {
      await app.close();
    }
  }
}
