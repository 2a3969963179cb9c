import type { Page } from 'playwright-core';

/** One that is just being closed is brought to the front for the last time: then F8 is pressed again. */
const AGAIN_MS = 200;

/** Opens the window that staff have of their own, and waits until all is in it. */
export async function openStaffWindow(page: Page): Promise<Page> {
  const second = (): Page | undefined =>
    page
      .context()
      .pages()
      .find((one) => one !== page);
  for (let tries = 0; second() === undefined && tries < 30; tries++) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(AGAIN_MS);
  }
  const staff = second();
  if (staff === undefined) throw new Error('There is no second window.');
  await staff.locator('.staff-desk').waitFor();
  return staff;
}
