import { cpus, totalmem } from 'node:os';
import type { ChildMoments } from './child-moments';
import type { ChildTimes } from './child-times';
import type { SittingTimes } from './sitting-times';
import type { UiThread } from './long-tasks';

/** Medians in milliseconds. */
interface Results {
  readonly landmarksMs: number;
  readonly liveMs: number;
  readonly segmenterMs: number;
  readonly shot: {
    readonly observeMs: number;
    readonly readBackMs: number;
    readonly saveMs: number;
    readonly totalMs: number;
  };
  readonly jpegMs: number;
  readonly sitting: SittingTimes;
  readonly tasks: UiThread;
  readonly moments: ChildMoments;
  readonly child: ChildTimes;
}

/** What a shot runs at least: faces twice (whole picture, close up), classes twice (head, eyes). */
const LANDMARK_RUNS = 2;
const SEGMENTER_RUNS = 2;

export function printTable(results: Results): void {
  const { landmarksMs, liveMs, segmenterMs, shot, jpegMs, sitting, tasks, moments, child } =
    results;
  const floorMs = LANDMARK_RUNS * landmarksMs + SEGMENTER_RUNS * segmenterMs + jpegMs;
  const worstMs = Math.max(0, ...tasks.longTasksMs);
  const rows: readonly (readonly [string, string])[] = [
    ['a  bare landmark model', ms(landmarksMs)],
    ['b  live verdict, frame to report', ms(liveMs)],
    ['c  bare segmenter', ms(segmenterMs)],
    ['d  shot to file on disk', ms(shot.totalMs)],
    ['     models and pixels', ms(shot.observeMs)],
    ['     reading the picture back', ms(shot.readBackMs)],
    ['     station: judge, cut, encode, write', ms(shot.saveMs)],
    ['   one JPEG encode', ms(jpegMs)],
    ['   floor of d: 2 a + 2 c + JPEG', ms(floorMs)],
    ['b / a            (bar 1.25)', (liveMs / landmarksMs).toFixed(2)],
    ['d / floor        (bar 1.25)', (shot.totalMs / floorMs).toFixed(2)],
    ['touch to next screen, worst  (bar 100)', ms(Math.max(...sitting.touchesMs))],
    ['first live verdict, cold start (bar 4000)', ms(sitting.coldMs)],
    ['first live verdict, afterwards', ms(sitting.warmMs)],
    ['live looks a second (bar 15)', tasks.looksPerSecond.toFixed(1)],
    [
      `UI tasks over 50 ms in ${tasks.watchedMs / 1000} s (bar 0)`,
      tasks.longTasksMs.length === 0 ? '0' : `${tasks.longTasksMs.length}, worst ${ms(worstMs)}`,
    ],
    [
      `child: moments of ${moments.lastedMs.toFixed(0)} ms kept (bar 95 %)`,
      `${moments.kept} of ${moments.of}`,
    ],
    [
      `child: full frames a second in ${(child.watchedMs / 1000).toFixed(0)} s (bar 15)`,
      child.framesPerSecond.toFixed(1),
    ],
    ['  of its worst ten seconds', child.leastFramesPerSecond.toFixed(1)],
    ['  of them glimpsed at, a second', child.glimpsesPerSecond.toFixed(1)],
    ['  pixels held, at most', mb(child.heldBytes)],
    ['  memory of the browser, at most', mb(child.memoryBytes)],
    ['  its last third / its second (flat: 1)', child.growth.toFixed(2)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const [cpu] = cpus();
  console.log(
    `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
      'frames of 1920 × 1080 px, medians',
  );
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(10)}`);
}

const mb = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

const ms = (value: number): string => `${value.toFixed(1)} ms`;
