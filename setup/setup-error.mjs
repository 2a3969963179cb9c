/** Something that set-up cannot put right: one sentence for the person, one code for scripts. */
export class SetupError extends Error {
  /**
   * @param {string} code
   * @param {string} message what is wrong and what to do
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'SetupError';
    this.code = code;
  }
}

/**
 * The code and the sentence of an error made for people, the whole stack of one that is a defect of ours.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const isForPeople = error.name === 'SetupError' || error.name === 'ModelError';
  return isForPeople && 'code' in error
    ? `${error.code}: ${error.message}`
    : (error.stack ?? error.message);
}
