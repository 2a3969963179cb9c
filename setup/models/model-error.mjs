/**
 * A model file that is missing or is not the one expected. The message is one sentence that names
 * the file and the command that mends it.
 */
export class ModelError extends Error {
  /**
   * @param {'MODEL_MISSING' | 'MODEL_WRONG' | 'MODEL_INPUT_MISSING' | 'MODEL_INPUT_WRONG'
   *   | 'MODEL_OUTPUT_WRONG' | 'MODEL_MANIFEST_MISSING'} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
  }
}
