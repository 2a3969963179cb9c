import path from 'node:path';
import { matches, readIfPresent, readManifest } from './manifest.mjs';
import { ModelError } from './model-error.mjs';

/**
 * Checks every file that the assembly makes against the manifest beside the folder
 * (`model-manifest.json`). Takes some tens of milliseconds.
 * @param {string} modelsDir the folder `assets/models`
 * @throws {ModelError} MODEL_MISSING, MODEL_WRONG, MODEL_MANIFEST_MISSING
 */
export async function verifyModels(modelsDir) {
  const { outputs } = await readManifest(path.dirname(modelsDir));
  for (const [name, expected] of Object.entries(outputs)) {
    const file = path.join(modelsDir, name);
    const content = await readIfPresent(file);
    if (content === undefined) {
      throw new ModelError('MODEL_MISSING', `${file} is missing; run "npm run setup" to make it.`);
    }
    if (!matches(content, expected)) {
      throw new ModelError(
        'MODEL_WRONG',
        `${file} is not the file that belongs to this version; run "npm run setup" to make it anew.`,
      );
    }
  }
}
