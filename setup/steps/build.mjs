import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../command.mjs';
import { SetupError } from '../setup-error.mjs';
import { fingerprint } from '../source-fingerprint.mjs';

const CONFIGS = ['renderer/vite.config.ts', 'electron/vite.config.ts'];

/**
 * The bundles in `dist`. `dist/sources.sha256` names the sources they were made from; it goes before
 * a build begins and comes back when both bundles are whole.
 * @type {import('../prepare.mjs').Step}
 */
export const build = {
  name: 'build',

  async isDone(projectDir) {
    try {
      const built = await readFile(stampOf(projectDir), 'utf8');
      return built === (await fingerprint(projectDir));
    } catch {
      return false;
    }
  },

  async perform(projectDir) {
    const sources = await fingerprint(projectDir);
    await rm(stampOf(projectDir), { force: true });
    const vite = path.join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
    const bundles = CONFIGS.map((config) =>
      run(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
        cwd: projectDir,
        output: 'keep',
        env: { ...process.env, NO_COLOR: '1' },
      }),
    );
    const reasons = (await Promise.allSettled(bundles)).flatMap((bundle) =>
      bundle.status === 'rejected' ? [String(bundle.reason.message)] : [],
    );
    if (reasons.length > 0) {
      const words = reasons.join('\n');
      throw new SetupError(
        'BUILD_FAILED',
        `The app could not be built; mend what is named below.\n${words}`,
      );
    }
    await mkdir(path.join(projectDir, 'dist'), { recursive: true });
    await writeFile(stampOf(projectDir), sources);
  },
};

/** @param {string} projectDir */
function stampOf(projectDir) {
  return path.join(projectDir, 'dist', 'sources.sha256');
}
