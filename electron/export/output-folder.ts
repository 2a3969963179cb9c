import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Fault, systemCode } from '../fault';

/**
 * Finds out before the work whether photos can be written to a folder, without making it: the
 * folder itself where it exists, else the nearest one above.
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function checkOutputFolder(folder: string): Promise<void> {
  let nearest = resolve(folder);
  for (;;) {
    try {
      if (!(await stat(nearest)).isDirectory()) throw notFolder(nearest);
      await access(nearest, constants.W_OK | constants.X_OK);
      return;
    } catch (error) {
      const above = dirname(nearest);
      if (systemCode(error) !== 'ENOENT' || above === nearest) throw outputFault(error, folder);
      nearest = above;
    }
  }
}

/** An error of writing into a folder, as one sentence. */
export function outputFault(error: unknown, folder: string): Fault {
  if (error instanceof Fault) return error;
  const code = systemCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault(
        'OUTPUT_FULL',
        `The disk of ${folder} is full; make room or choose another folder.`,
        { cause: error },
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Fault(
        'OUTPUT_READ_ONLY',
        `${folder} may not be written to; change its permissions or choose another folder.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return notFolder(folder, error);
    default:
      return new Fault(
        'OUTPUT_FAILED',
        `The photo could not be written to ${folder} (${code === '' ? String(error) : code}); choose another folder.`,
        { cause: error },
      );
  }
}

function notFolder(path: string, cause?: unknown): Fault {
  return new Fault(
    'OUTPUT_NOT_FOLDER',
    `${path} is a file where a folder is needed; choose another folder.`,
    { cause },
  );
}
