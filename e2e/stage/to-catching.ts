import type { Page } from 'playwright-core';
import { toDocuments } from './to-mirror';

/** Goes from where the app opens to the catching of a small child's moments. */
export async function toCatching(page: Page, language?: string): Promise<void> {
  await toDocuments(page, language);
  await page.locator('.document-list [aria-pressed=true]').click();
  await page.getByRole('button', { name: /^(小孩|A child)$/ }).click();
  await page.getByRole('button', { name: /^1–5/ }).click();
  await page.getByRole('button', { name: /^(准备好了，去拍|Ready, take the photo)$/ }).click();
  await page.locator('.catching').waitFor({ timeout: 60_000 });
}
