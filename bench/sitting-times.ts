import path from 'node:path';
import type { Page } from 'playwright-core';
import { openApp } from '../e2e/stage/open-app';

/** What a person waits for, in milliseconds. */
export interface SittingTimes {
  /** From each touch to the frame that shows the next screen. */
  readonly touchesMs: readonly number[];
  /** From opening the app to the first live verdict, by who touches at once. */
  readonly coldMs: number;
  /** From the last touch to the first live verdict, once the models are there. */
  readonly warmMs: number;
}

/** The way from the first touch to the live picture. */
const WAY = [
  '.attract .button.main',
  '.choice-screen [lang="zh-CN"]',
  '.document-list [aria-pressed="true"]',
  '.choice-screen .choice-list .button',
  '.get-ready .button.main',
] as const;
const MIRROR = '.live';
const SEEN = '.topic-list .pass';
const BACK = '.frame-foot .button';

/** Goes twice to the live picture: cold, and back and there again. */
export async function sittingTimes(workDir: string): Promise<SittingTimes> {
  const scene = [{ size: 0.9, across: 0.93 }];
  const app = await openApp({ scene, workDir, outDir: path.join(workDir, 'times') });
  try {
    const { page } = app;
    await page.locator(WAY[0]).waitFor();
    const touchesMs: number[] = [];
    for (const [step, here] of WAY.entries()) {
      touchesMs.push(await touch(page, here, WAY[step + 1] ?? `${MIRROR}, .starting`));
    }
    await page.locator(SEEN).first().waitFor({ timeout: 60_000 });
    const coldMs = await page.evaluate(() => performance.now());
    await touch(page, BACK, WAY[4]);
    const warmMs = await touch(page, WAY[4], SEEN);
    return { touchesMs, coldMs, warmMs };
  } finally {
    await app.close();
  }
}

/** Touches `here`; resolves with the milliseconds until a frame has shown `next`. */
function touch(page: Page, here: string, next: string): Promise<number> {
  return page.evaluate(
    async ([target, shown]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const begunMs = performance.now();
      document.querySelector<HTMLElement>(target)?.click();
      while (document.querySelector(shown) === null) await frame();
      await frame();
      return performance.now() - begunMs;
    },
    [here, next] as const,
  );
}
