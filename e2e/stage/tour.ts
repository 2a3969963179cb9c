import type { Page } from 'playwright-core';
import { openApp, PORTRAIT, type AppOptions, type Scene } from './open-app';

/** Stops at a screen, which has a name of its own. */
type Stop = (page: Page, name: string) => Promise<void>;

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

export type TourLanguage = keyof typeof LANGUAGES;
export const TOUR_LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly TourLanguage[];

/** Sittings that come by every screen, in whichever language, and stop at each. */
const SITTINGS: readonly {
  readonly scene: Scene;
  readonly play: (page: Page, stop: Stop) => Promise<void>;
}[] = [
  {
    scene: [{ size: 0.9, across: 0.93 }],
    async play(page, stop) {
      await page.waitForTimeout(7_000);
      await stop(page, 'live-hint');
      await page.getByRole('button', { name: /工作人员|Staff/ }).click();
      await stop(page, 'live-staff');
      await page.locator('button.document-chooser').click();
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await stop(page, 'document-sources');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /工作人员|Staff/ }).click();
      await page.locator('button.document-chooser').click();
      await stop(page, 'documents');
      await page.getByRole('searchbox').fill('35x45');
      await stop(page, 'documents-found');
      await page.getByRole('searchbox').fill('');
      await page
        .getByRole('button', { name: /^(说明|About) / })
        .first()
        .click();
      await stop(page, 'document');
      await page.keyboard.press('Escape');
      await page.keyboard.press('PageDown');
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-fail');
    },
  },
  {
    scene: [{ size: 0.95, across: 0.5 }],
    async play(page, stop) {
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-pass');
      await page.getByRole('button', { name: /就用这张|Use this photo/ }).click();
      await page.locator('.saved').waitFor();
      await page.waitForTimeout(1_500);
      await stop(page, 'saved');
    },
  },
  {
    scene: 'none',
    async play(page, stop) {
      await page.locator('.no-camera').waitFor({ timeout: 60_000 });
      await stop(page, 'no-camera');
      await page.locator('input[type=file]').setInputFiles(PORTRAIT);
      await page.locator('.review').waitFor({ timeout: 60_000 });
      await stop(page, 'review-disk');
    },
  },
];

/** Comes by every screen in one language and stops at each. */
export async function takeTour(
  language: TourLanguage,
  options: Pick<AppOptions, 'workDir' | 'outDir' | 'viewport'>,
  stop: Stop,
): Promise<void> {
  for (const { scene, play } of SITTINGS) {
    const app = await openApp({ scene, ...options });
    try {
      const name = LANGUAGES[language];
      const other = app.page.getByRole('button', { name, exact: true });
      if (language !== 'zh-CN') await other.click({ timeout: 30_000 });
      await play(app.page, stop);
    } finally {
      await app.close();
    }
  }
}
