import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { openApp, PORTRAIT } from '../e2e/stage/open-app';
import { decodePicture } from '../electron/picture/decode-picture';
import { readPictureFile } from '../electron/picture/read-picture-file';
import { PictureRegister } from '../electron/station/picture-register';
import { childMoments } from './child-moments';
import { childTimes } from './child-times';
import { jpegTimes } from './jpeg-times';
import { sittingTimes } from './sitting-times';
import { longTasks } from './long-tasks';
import { printTable } from './table';
import { median } from './median';

/** `npm run bench -- quick` watches the live window for 10 s in place of a minute, and a child for 30 s in place of five. */
const QUICK = process.argv.includes('quick');
const RUNS = { landmarks: 30, segmenter: 12, live: 120, shots: 8 } as const;
/** The two that are compared take turns: a machine's pace changes within a minute. */
const ROUNDS = 3;

const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-bench-'));
const rendererDir = path.join(workDir, 'page');
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve('bench/page'),
    worker: { format: 'es' },
    build: { outDir: rendererDir, target: 'chrome130' },
  });
  const pictures = new PictureRegister();
  const portraitId = pictures.add(await decodePicture(await readPictureFile(PORTRAIT), PORTRAIT));
  const outDir = path.join(workDir, 'out');
  const app = await openApp({ scene: 'none', workDir, outDir, rendererDir, pictures });
  const { page } = app;

  const say = (what: string) => process.stderr.write(`${what} …\n`);
  const landmarks: number[] = [];
  const live: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`bare landmark model and live verdict, round ${round} of ${ROUNDS}`);
    const bare = [portraitId, 'landmarks', RUNS.landmarks] as const;
    landmarks.push(...(await page.evaluate((of) => window.bench.bare(...of), bare)));
    const judged = [portraitId, RUNS.live] as const;
    live.push(...(await page.evaluate((of) => window.bench.live(...of), judged)));
  }
  say('bare segmenter');
  const segmenter = await page.evaluate(([id, runs]) => window.bench.bare(id, 'segmenter', runs), [
    portraitId,
    RUNS.segmenter,
  ] as const);
  say('shot to file');
  const shots = await page.evaluate(([id, runs]) => window.bench.shots(id, runs), [
    portraitId,
    RUNS.shots,
  ] as const);
  await app.close();
  say('JPEG encoder');
  const jpeg = await jpegTimes(PORTRAIT);
  say('a sitting');
  const sitting = await sittingTimes(workDir);
  say('UI thread');
  const tasks = await longTasks(workDir, QUICK ? 10_000 : 60_000);
  say('moments of a child');
  const moments = await childMoments(workDir, QUICK ? 1 : 4);
  say('a child');
  const child = await childTimes(workDir, QUICK ? 30_000 : 300_000);

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
    sitting,
    tasks,
    moments,
    child,
  });
} finally {
  await rm(workDir, { recursive: true, force: true });
}
