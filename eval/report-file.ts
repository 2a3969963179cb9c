import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { outputFault } from '../electron/export/output-folder';

/**
 * Writes a report whole or not at all, in the place of an earlier one.
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function writeReport(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  try {
    await mkdir(folder, { recursive: true });
    const beside = `${path}.${randomUUID()}.tmp`;
    try {
      await writeFlushed(beside, text);
      await rename(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
  } catch (error) {
    throw outputFault(error, folder);
  }
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
