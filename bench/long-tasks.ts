import path from 'node:path';
import { openApp } from '../e2e/stage/open-app';
import { toMirror } from '../e2e/stage/to-mirror';
import { hearWorkers } from './hear-workers';

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
  const scene = [0.88, 0.9, 0.92].map((across) => ({ size: 0.9, across }));
  const outDir = path.join(workDir, 'live');
  const app = await openApp({ scene, workDir, outDir, initScript: hearWorkers });
  try {
    await toMirror(app.page);
    await app.page.waitForTimeout(8_000);
    const before = await app.page.evaluate(() => window.heard.looks);
    const longTasksMs = await app.page.evaluate(watchLongTasks, watchMs);
    const after = await app.page.evaluate(() => window.heard.looks);
    return { watchedMs: watchMs, longTasksMs, looksPerSecond: ((after - before) * 1000) / watchMs };
  } finally {
    await app.close();
  }
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
