import { spawn } from 'node:child_process';
import { SetupError } from './setup-error.mjs';

const KEPT_LINES = 40;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeLimitMs]
 * @property {'show' | 'keep'} [output] show it as it comes, on stderr (default), or only keep it
 */

/**
 * Runs a program to its end. Whatever it prints stays off our stdout, which belongs to the caller's
 * results.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} what it printed, where that was kept
 * @throws {SetupError} COMMAND_FAILED with the last lines that it printed, where they were kept
 */
export function run(program, args, { cwd, env, timeLimitMs, output = 'show' } = {}) {
  return new Promise((resolve, reject) => {
    const sink = output === 'show' ? 2 : 'pipe';
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      timeout: timeLimitMs,
      stdio: ['ignore', sink, sink],
    });
    let printed = '';
    const keep = (/** @type {Buffer} */ part) => (printed += part.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const failed = (/** @type {string} */ how) => {
      const tail = printed.trim().split('\n').slice(-KEPT_LINES).join('\n');
      const command = [program, ...args].join(' ');
      reject(new SetupError('COMMAND_FAILED', `"${command}" ${how}${tail && `:\n${tail}`}`));
    };
    child.on('error', (error) => failed(`could not be started (${error.message})`));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(printed);
      else failed(signal === null ? `ended with ${code}` : `was ended by ${signal}`);
    });
  });
}
