import type { Page } from 'playwright-core';

/** Goes from where the app opens to the steps' own screens, one touch each. */
export async function toDocuments(page: Page, language = '中文'): Promise<void> {
  await page.locator('.attract .button.main').click({ timeout: 60_000 });
  await page.getByRole('main').getByRole('button', { name: language, exact: true }).click();
}

/** From the list of documents to the live picture: the exit-entry photo of an adult. */
export async function fromDocumentsToMirror(page: Page): Promise<void> {
  await page.locator('.document-list [aria-pressed=true]').click();
  await page.getByRole('button', { name: /^(我自己|Myself)$/ }).click();
  await page.getByRole('button', { name: /^(准备好了，去拍|Ready, take the photo)$/ }).click();
  await page.locator('.live, .no-camera').waitFor({ timeout: 60_000 });
}

/** Goes from where the app opens to the live picture. */
export async function toMirror(page: Page, language?: string): Promise<void> {
  await toDocuments(page, language);
  await fromDocumentsToMirror(page);
}
