import path from 'node:path';
import { lock } from './lock.mjs';
import { stepProgress } from './progress.mjs';

/**
 * One thing that has to be in place. `isDone` is quick, uses no network and no installed package,
 * and says yes only when the work was finished; `perform` may be run again after it was interrupted.
 * @typedef {object} Step
 * @property {string} name
 * @property {(projectDir: string) => Promise<boolean>} isDone
 * @property {(projectDir: string, say: (text: string) => void) => Promise<void>} perform
 */

/**
 * Brings every step about, in order. Only one process at a time performs steps; one that finds all of
 * them done does not wait for anybody.
 * @param {readonly Step[]} steps
 * @param {{ projectDir: string, quiet: boolean, print?: (line: string) => void }} options
 */
export async function prepare(steps, { projectDir, quiet, print = (line) => console.error(line) }) {
  /** @type {import('./lock.mjs').Release | undefined} */
  let release;
  try {
    for (const [index, step] of steps.entries()) {
      const place = `${index + 1}/${steps.length}`;
      const progress = stepProgress({ place, name: step.name, quiet, print });
      if (await step.isDone(projectDir)) {
        progress.alreadyDone();
        continue;
      }
      release ??= await lock(path.join(projectDir, '.cache', 'setup.lock'), (holder) =>
        print(`Waiting for another set-up (process ${holder}) to finish …`),
      );
      if (await step.isDone(projectDir)) {
        progress.alreadyDone();
        continue;
      }
      progress.begin();
      try {
        await step.perform(projectDir, progress.say);
      } catch (error) {
        progress.end('failed');
        throw error;
      }
      progress.end('done');
    }
  } finally {
    await release?.();
  }
}
