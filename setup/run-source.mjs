/**
 * Runs a TypeScript file of ours that is no part of the app (a bench, a script that draws a picture):
 * `node setup/run-source.mjs FILE [ARGUMENT…]`.
 */
import path from 'node:path';
import { runnerImport } from 'vite';
import { SetupError, explain } from './setup-error.mjs';

const [file] = process.argv.splice(2, 1);
try {
  if (file === undefined) throw new SetupError('BAD_USAGE', 'Name the TypeScript file to run.');
  await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}
