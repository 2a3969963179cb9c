import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { planChild } from '../e2e/child/plan-child';
import { writeChildClip } from '../e2e/child/write-child-clip';
import { openApp } from '../e2e/stage/open-app';
import { toCatching } from '../e2e/stage/to-catching';
import { hearWorkers } from './hear-workers';
import { median } from './median';

/** How the catching of a child's moments keeps up, in the real app before a lively child. */
export interface ChildTimes {
  readonly watchedMs: number;
  /** Full-resolution frames that were kept a second: of the whole time, and of its worst ten seconds. */
  readonly framesPerSecond: number;
  readonly leastFramesPerSecond: number;
  readonly glimpsesPerSecond: number;
  /** Of the pixels of all frames that are held, at most. */
  readonly heldBytes: number;
  /** Memory of all processes of the browser: median of the last third over that of the second. */
  readonly growth: number;
  readonly memoryBytes: number;
}

const SAMPLE_MS = 10_000;

export async function childTimes(workDir: string, watchMs: number): Promise<ChildTimes> {
  const clip = path.join(workDir, 'child.mjpeg');
  await writeChildClip(clip, planChild(1, { moments: 7, seconds: 20 }));
  const app = await openApp({
    scene: { clip },
    workDir,
    outDir: path.join(workDir, 'child'),
    initScript: hearWorkers,
  });
  try {
    const { page } = app;
    await toCatching(page);
    // Who has a window of their own says when it is over; until then the catching goes on.
    await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('F8')]);
    await page.waitForTimeout(SAMPLE_MS);
    const samples: Sample[] = [await sample(page)];
    for (let left = watchMs; left > 0; left -= SAMPLE_MS) {
      await page.waitForTimeout(SAMPLE_MS);
      samples.push(await sample(page));
    }
    return timesOf(samples);
  } finally {
    await app.close();
  }
}

interface Sample {
  readonly atMs: number;
  readonly frames: number;
  readonly glimpses: number;
  readonly bytes: number;
  readonly memoryBytes: number;
}

function timesOf(samples: readonly Sample[]): ChildTimes {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing was measured.');
  const rate = (from: Sample, to: Sample, what: 'frames' | 'glimpses'): number =>
    ((to[what] - from[what]) * 1000) / (to.atMs - from.atMs);
  const memory = samples.map(({ memoryBytes }) => memoryBytes);
  const third = Math.floor(memory.length / 3);
  return {
    watchedMs: last.atMs - first.atMs,
    framesPerSecond: rate(first, last, 'frames'),
    leastFramesPerSecond: Math.min(
      ...samples.slice(1).map((to, at) => rate(samples[at] ?? first, to, 'frames')),
    ),
    glimpsesPerSecond: rate(first, last, 'glimpses'),
    heldBytes: Math.max(...samples.map(({ bytes }) => bytes)),
    growth: median(memory.slice(-third)) / median(memory.slice(third, 2 * third)),
    memoryBytes: Math.max(...memory),
  };
}

async function sample(page: Page): Promise<Sample> {
  const pulse = await page.evaluate(() => window.heard.pulse);
  return { ...pulse, atMs: performance.now(), memoryBytes: await memoryOf(page) };
}

/** Of all processes of the browser, each page of memory counted once. */
async function memoryOf(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let kb = 0;
  for (const { id } of processInfo) {
    const rollup = await readFile(`/proc/${String(id)}/smaps_rollup`, 'utf8');
    kb += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return 1024 * kb;
}
