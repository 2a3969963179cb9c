import { readFile, stat } from 'node:fs/promises';
import { Fault, systemCode } from '../fault';

/** The largest file that is read, in bytes: far above what any camera writes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Reads a picture file whole.
 * @throws {Fault} PICTURE_MISSING, PICTURE_IS_FOLDER, PICTURE_NO_PERMISSION, PICTURE_TOO_LARGE,
 *   PICTURE_UNREADABLE
 */
export async function readPictureFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw new Fault(
        'PICTURE_IS_FOLDER',
        `${path} is a folder; name the picture files inside it instead.`,
      );
    }
    if (!found.isFile()) {
      throw new Fault('PICTURE_UNREADABLE', `${path} is not a file; name a picture file instead.`);
    }
    if (found.size > MAX_FILE_BYTES) {
      throw new Fault(
        'PICTURE_TOO_LARGE',
        `${path} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; save the picture as a smaller JPEG.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    throw fileFault(error, path);
  }
}

function fileFault(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('PICTURE_MISSING', `There is no file ${path}; check its name and folder.`, {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
      return new Fault(
        'PICTURE_NO_PERMISSION',
        `${path} may not be read by this user; change its permissions or copy it elsewhere.`,
        { cause: error },
      );
    default:
      return error;
  }
}
