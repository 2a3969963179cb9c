import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { requireBrowser } from '../electron/browser/find-browser';
import { decodePicture } from '../electron/picture/decode-picture';
import { readPictureFile } from '../electron/picture/read-picture-file';
import { openLoopback } from '../electron/station/loopback';
import { PictureRegister } from '../electron/station/picture-register';
import { findPlaces } from '../electron/station/places';
import { loadSpecifications } from '../electron/station/specifications';
import { createStation } from '../electron/station/station';
import { jpegTimes } from './jpeg-times';
import { longTasks } from './long-tasks';
import { printTable } from './table';
import { median } from './median';

/** `npm run bench -- quick` watches the live window for 10 s in place of a minute. */
const QUICK = process.argv.includes('quick');
const RUNS = { landmarks: 60, segmenter: 12, live: 90, shots: 8 } as const;

const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-bench-'));
const rendererDir = path.join(workDir, 'page');
const portrait = path.resolve('assets/sample/portrait.jpg');
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve('bench/page'),
    worker: { format: 'es' },
    build: { outDir: rendererDir, target: 'chrome130' },
  });
  const places = findPlaces();
  const { specifications } = await loadSpecifications(places.specificationsDir);
  const pictures = new PictureRegister();
  const portraitId = pictures.add(await decodePicture(await readPictureFile(portrait), portrait));
  const outDir = path.join(workDir, 'out');
  const clock = () => new Date();
  const station = createStation({
    ...places,
    rendererDir,
    specifications,
    outDir,
    clock,
    pictures,
  });
  const loopback = await openLoopback(station);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: asRoot });
  const page = await browser.newPage();
  await page.goto(loopback.entry('/index.html').href);

  const say = (what: string) => process.stderr.write(`${what} …\n`);
  say('bare landmark model');
  const landmarks = await page.evaluate(([id, runs]) => window.bench.bare(id, 'landmarks', runs), [
    portraitId,
    RUNS.landmarks,
  ] as const);
  say('bare segmenter');
  const segmenter = await page.evaluate(([id, runs]) => window.bench.bare(id, 'segmenter', runs), [
    portraitId,
    RUNS.segmenter,
  ] as const);
  say('live verdict');
  const live = await page.evaluate(([id, runs]) => window.bench.live(id, runs), [
    portraitId,
    RUNS.live,
  ] as const);
  say('shot to file');
  const shots = await page.evaluate(([id, runs]) => window.bench.shots(id, runs), [
    portraitId,
    RUNS.shots,
  ] as const);
  await browser.close();
  await loopback.close();
  say('JPEG encoder');
  const jpeg = await jpegTimes(portrait);
  say('UI thread');
  const tasks = await longTasks(workDir, QUICK ? 10_000 : 60_000);

  printTable({
    landmarksMs: median(landmarks),
    liveMs: median(live),
    segmenterMs: median(segmenter),
    shot: {
      observeMs: median(shots.map(({ observe }) => observe)),
      readBackMs: median(shots.map(({ readBack }) => readBack)),
      saveMs: median(shots.map(({ save }) => save)),
      totalMs: median(shots.map(({ total }) => total)),
    },
    jpegMs: median(jpeg),
    tasks,
  });
} finally {
  await rm(workDir, { recursive: true, force: true });
}
