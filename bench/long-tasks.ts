import path from 'node:path';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../electron/browser/find-browser';
import { openLoopback } from '../electron/station/loopback';
import { PictureRegister } from '../electron/station/picture-register';
import { findPlaces } from '../electron/station/places';
import { loadSpecifications } from '../electron/station/specifications';
import { createStation } from '../electron/station/station';
import { writeCameraClip } from '../e2e/stage/camera-clip';

/** What the UI thread did while it showed the live window. */
export interface UiThread {
  readonly watchedMs: number;
  /** Tasks of more than 50 ms, in milliseconds. */
  readonly longTasksMs: readonly number[];
  readonly looksPerSecond: number;
}

/**
 * Watches the real live window before a camera for `watchMs`, after a start-up that does not count.
 * The person stands to the side, so that the shutter never goes and the window stays live.
 */
export async function longTasks(workDir: string, watchMs: number): Promise<UiThread> {
  const clip = path.join(workDir, 'camera.mjpeg');
  const aside = [0.88, 0.9, 0.92].map((across) => ({ size: 0.9, across }));
  await writeCameraClip(clip, path.resolve('assets/sample/portrait.jpg'), aside);
  const places = findPlaces();
  const { specifications } = await loadSpecifications(places.specificationsDir);
  const station = createStation({
    ...places,
    specifications,
    outDir: path.join(workDir, 'live'),
    clock: () => new Date(),
    pictures: new PictureRegister(),
  });
  const loopback = await openLoopback(station);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: [
      ...asRoot,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${clip}`,
    ],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript(countLooks);
    await page.goto(loopback.entry('/').href);
    await page.waitForTimeout(8_000);
    const before = await page.evaluate(() => window.looks);
    const longTasksMs = await page.evaluate(watchLongTasks, watchMs);
    const after = await page.evaluate(() => window.looks);
    return { watchedMs: watchMs, longTasksMs, looksPerSecond: ((after - before) * 1000) / watchMs };
  } finally {
    await browser.close();
    await loopback.close();
  }
}

declare global {
  interface Window {
    /** Live reports that have arrived. */
    looks: number;
  }
}

function countLooks(): void {
  window.looks = 0;
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const isReport =
          typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'report';
        if (isReport) window.looks++;
      });
    }
  };
}

function watchLongTasks(watchMs: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const observer = new PerformanceObserver((list) => {
      times.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ['longtask'] });
    setTimeout(() => {
      observer.disconnect();
      resolve(times);
    }, watchMs);
  });
}
