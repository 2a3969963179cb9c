import type { Page } from 'playwright-core';
import { drawPerson } from './draw-person';
import { openStaffWindow } from './open-staff-window';
import type { Stop, TourSitting } from './tour';
import { toDocuments } from './to-mirror';

const READY = /^(准备好了，去拍|Ready, take the photo)$/;
const HOW_TO_TIE = /^(怎么扎|How to tie it)$/;

/** Coarse, and drawn in a third of the time. */
const QUICK = { widthPx: 540, heightPx: 720, supersampling: 1 };

/** With hair over the ears: good enough for this document, and still something to mend. */
const drawHairOverEars = (workDir: string): Promise<string> =>
  drawPerson(workDir, 'over-ears', { ...QUICK, hair: 'over-ears' });

/** A child's moments are caught, and staff look on from their own window. */
export const CHILD_SITTING: TourSitting = {
  async scene(workDir) {
    return [{ size: 0.95, across: 0.5, portrait: await drawHairOverEars(workDir) }];
  },
  settings: { enoughGood: 2 },
  async play(page, stop, language) {
    await toDocuments(page, language);
    await page.locator('.document-list [aria-pressed=true]').click();
    await chooseChild(page, /^(不满 1 岁|Under 1)$/);
    await stop(page, 'get-ready-infant');
    await page.getByRole('button', { name: /^(返回|Back)$/ }).click();
    await chooseChild(page, /^1–5/);
    await page.getByRole('button', { name: HOW_TO_TIE }).click();
    await stop(page, 'hair-story');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: READY }).click();
    await page.locator('.catching').waitFor({ timeout: 60_000 });
    await stop(page, 'catching');
    const staff = await openStaffWindow(page);
    await comeByStaffWindow(staff, stop);
    await staff.locator('.count.enough').waitFor({ timeout: 60_000 });
    await stop(page, 'catching-enough');
    await page.keyboard.press('Escape');
    await page.locator('.choice-screen').waitFor();
    await stop(page, 'catching-controls');
  },
};

async function chooseChild(page: Page, age: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(小孩|A child)$/ }).click();
  await page.getByRole('button', { name: age }).click();
}

async function comeByStaffWindow(staff: Page, stop: Stop): Promise<void> {
  const hairHelp = staff.getByRole('button', { name: HOW_TO_TIE });
  await hairHelp.waitFor({ timeout: 60_000 });
  await staff.locator('.live-picture polygon').first().waitFor();
  await staff.locator('.caught-moments li').first().waitFor({ timeout: 60_000 });
  await stop(staff, 'staff-window-catching');
  await hairHelp.click();
  await stop(staff, 'staff-window-hair');
  await staff.keyboard.press('Escape');
  await staff.getByRole('button', { name: /^(灯光|Light)$/ }).click();
  await stop(staff, 'staff-window-light');
  await staff.getByRole('button', { name: /^(按钮设置|Buttons and keys)$/ }).click();
  await staff.locator('.trigger-settings dd > .button').first().click();
  await staff.getByRole('alert').waitFor();
  await stop(staff, 'staff-window-triggers');
  await staff.locator('.triggers > header .button').click();
  await staff.getByRole('button', { name: /^(镜头设置|Camera settings)$/ }).click();
  await stop(staff, 'staff-window-camera');
  await staff.keyboard.press('Escape');
}
