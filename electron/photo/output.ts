import { systemCode } from '../fault';

/** Where the command line speaks. */
export interface Output {
  /** A result, on stdout. */
  say(text: string): void;
  /** Progress and complaints, on stderr. */
  note(text: string): void;
}

/** The reader (`| head`) or the terminal has gone away. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'EIO']);

/**
 * The process's own streams. `onLost` is called once when stdout takes nothing more, with the error
 * unless its reader has simply gone away; what is said after that is dropped.
 */
export function standardOutput(onLost: (error: Error | null) => void): Output {
  let isLost = false;
  process.stdout.on('error', (error: Error) => {
    if (!isLost) onLost(GONE.has(systemCode(error)) ? null : error);
    isLost = true;
  });
  process.stderr.on('error', () => {
    // nobody is left to be told
  });
  return {
    say(text) {
      if (!isLost) process.stdout.write(`${text}\n`);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
  };
}
