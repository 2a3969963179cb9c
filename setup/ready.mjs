/**
 * Puts everything in place that the app, the tests and the photo command need; does nothing, quickly,
 * when it already is. `--quiet`: says nothing then. Ends with 2 when something cannot be put in place.
 */
import './node-version.mjs';

const { prepare } = await import('./prepare.mjs');
const { PROJECT_DIR } = await import('./project.mjs');
const { explain } = await import('./setup-error.mjs');
const { ALL_STEPS } = await import('./steps/all.mjs');

try {
  await prepare(ALL_STEPS, { projectDir: PROJECT_DIR, quiet: process.argv.includes('--quiet') });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}
