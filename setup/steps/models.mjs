import path from 'node:path';

/**
 * The model files in `assets/models`, put together from installed packages.
 * @type {import('../prepare.mjs').Step}
 */
export const models = {
  name: 'models',

  async isDone(projectDir) {
    const { verifyModels } = await import('../models/verify.mjs');
    try {
      await verifyModels(path.join(projectDir, 'assets', 'models'));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && isRepairable(error.code)) return false;
      throw error;
    }
  },

  async perform(projectDir, say) {
    const { assembleModels } = await import('../models/assemble.mjs');
    await assembleModels({ projectDir, log: say });
  },
};

/** @param {unknown} code */
function isRepairable(code) {
  return code === 'MODEL_MISSING' || code === 'MODEL_WRONG';
}
