import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../../setup/models/model-error.mjs';
import { verifyModels } from '../../setup/models/verify.mjs';
import { Fault } from '../fault';
import type { Places } from './places';

/**
 * Makes sure, before any window opens, that the models are the ones this version was made with
 * (SHA-256) and that the screens have been built.
 * @throws {Fault} MODEL_MISSING, MODEL_WRONG, RENDERER_MISSING
 */
export async function verifyInstallation({ modelsDir, rendererDir }: Places): Promise<void> {
  try {
    await verifyModels(modelsDir);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const code = error.code === 'MODEL_WRONG' ? 'MODEL_WRONG' : 'MODEL_MISSING';
    throw new Fault(code, error.message, { cause: error });
  }
  try {
    await access(join(rendererDir, 'index.html'));
  } catch (error) {
    throw new Fault(
      'RENDERER_MISSING',
      `The screens have not been built (${rendererDir}); run "npm run setup".`,
      { cause: error },
    );
  }
}
