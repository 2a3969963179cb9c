import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { JournalStage } from './stage';

const SECOND_MS = 1000;
const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** Inside the project, where the packages are found. */
const bundleDir = path.join(ROOT, '.cache', `journal-station-${process.pid}`);

/**
 * The moment of each kill: after the station has said this, that many changes in its two folders later.
 * Changes are what it writes: the plan of a photo, each of its files, their names, the word that they
 * are there.
 */
const KILLS: readonly (readonly [string, number])[] = [
  ['opening', 3],
  ...[2, 4, 5, 7, 8, 10, 12].map((changes) => ['saving', changes] as const),
  // However slow the machine, this one has answered for a photo.
  ['saved', 1],
];

let stage: JournalStage;
beforeAll(async () => {
  const input = path.join(import.meta.dirname, 'stage-process.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: input, target: 'node20', outDir: bundleDir },
  });
}, 60 * SECOND_MS);
afterAll(() => rm(bundleDir, { recursive: true, force: true }));
beforeEach(async () => {
  stage = await JournalStage.create();
  stage.clockMs = Date.now();
  for (const folder of [stage.outDir, stage.dataDir]) mkdirSync(folder);
});
afterEach(() => stage.remove());

/** @returns the photos that the station had answered for */
async function runUntilKilled(line: string, changes: number): Promise<readonly string[]> {
  const program = path.join(bundleDir, 'stage-process.js');
  const station = spawn(process.execPath, [program, stage.folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(station, 'close');
  let left: number | null = null;
  const watchers = [stage.outDir, stage.dataDir].map((folder) =>
    watch(folder, () => {
      if (left !== null && (left -= 1) <= 0) station.kill('SIGKILL');
    }),
  );
  const saved: string[] = [];
  for await (const said of createInterface(station.stdout)) {
    if (said.startsWith('saved ')) saved.push(said.slice('saved '.length));
    if (said.startsWith(line)) left ??= changes;
  }
  for (const watcher of watchers) watcher.close();
  expect(await closed).toEqual([null, 'SIGKILL']);
  return saved;
}

it(
  'a station that is killed at any moment leaves whole photos with their record, or none',
  async () => {
    const answered: string[] = [];
    for (const [line, changes] of KILLS) {
      answered.push(...(await runUntilKilled(line, changes)));
      await (await stage.open()).close();

      const rows = await stage.rows();
      const kept = rows.filter(({ state }) => state === 'kept').map(({ name }) => name);
      const where = `${line} + ${changes}`;
      expect(
        rows.filter(({ state }) => state === 'writing'),
        where,
      ).toEqual([]);
      expect(await stage.notWhole(), where).toEqual([]);
      const files = (await stage.files()).filter((name) => !name.endsWith('.tmp'));
      expect(files, where).toEqual(kept);
      expect(kept, where).toEqual(expect.arrayContaining(answered));
    }
    expect(answered).not.toEqual([]);
  },
  120 * SECOND_MS,
);
