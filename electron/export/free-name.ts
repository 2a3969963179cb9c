import { writeTogether } from './write-atomically';

/** A file of a set that shares one name: `.jpg` and its bytes. */
export interface Part {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that belong together under the wanted name, or with `-2`, `-3`, … added where that is
 * taken; all of them appear or none.
 * @returns the name they got, without extension
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function writeUnderFreeName(
  folder: string,
  wanted: string,
  parts: readonly Part[],
): Promise<string> {
  for (let count = 1; ; count++) {
    const stem = nthName(wanted, count);
    const files = parts.map(({ extension, bytes }) => ({ name: `${stem}${extension}`, bytes }));
    if (await writeTogether(folder, files)) return stem;
  }
}

/** The name at the nth try: `name`, `name-2`, `name-3`, … */
export const nthName = (wanted: string, count: number): string =>
  count === 1 ? wanted : `${wanted}-${count}`;
