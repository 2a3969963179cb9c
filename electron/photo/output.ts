/** Where the command line speaks. */
export interface Output {
  /** A result, on stdout. */
  say(text: string): void;
  /** Progress and complaints, on stderr. */
  note(text: string): void;
}

/**
 * The process's own streams. A reader that has gone away (`| head`) is no error: `onClosed` is
 * called once, and what is said after that is dropped.
 */
export function standardOutput(onClosed: () => void): Output {
  let isClosed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (!isClosed) onClosed();
    isClosed = true;
  });
  return {
    say(text) {
      if (!isClosed) process.stdout.write(`${text}\n`);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
  };
}
