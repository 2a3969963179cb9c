import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeReport } from '../report-file';
import type { Accuracy } from './accuracy';
import { accuracyMarkdown } from './markdown';

/**
 * Writes `accuracy.json` and `accuracy.md`, laid out as the rest of the project is.
 * @returns the files' paths
 * @throws {Fault} as of `writeReport`
 */
export async function record(folder: string, accuracy: Accuracy): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [name, text] of [
    ['accuracy.json', JSON.stringify(accuracy)],
    ['accuracy.md', accuracyMarkdown(accuracy)],
  ] as const) {
    const path = join(folder, name);
    const style = await resolveConfig(path);
    await writeReport(path, await format(text, { ...style, filepath: path }));
    written.push(path);
  }
  return written;
}
