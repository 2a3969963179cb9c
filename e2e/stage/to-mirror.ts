import type { Page } from 'playwright-core';

/** Goes from where the app opens to the live picture. */
export async function toMirror(page: Page): Promise<void> {
  await page.locator('.live, .no-camera').waitFor({ timeout: 60_000 });
}
